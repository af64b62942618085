package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.ClusterNode;
import dev.netinfo.lesson.Output;
import java.util.ArrayList;
import java.util.List;

/** What is asked of a cluster without being shown. */
record Queries(Kubectl kubectl) {
  private static final String NODE_LINES =
      "jsonpath={range .items[*]}{.metadata.name}{\"\\t\"}"
          + "{.status.addresses[?(@.type==\"InternalIP\")].address}{\"\\n\"}{end}";

  private static final String GENERATION_LINES =
      "jsonpath={range .items[*]}{.kind}/{.metadata.name}{\"\\t\"}{.metadata.generation}{\"\\t\"}"
          + "{.metadata.resourceVersion}{\"\\n\"}{end}";

  /** Returns the responder's pods, those that end too. */
  List<PodStatus> pods() {
    return PodStatus.read(
        kubectl.run(
            "get", "pods", "-n", LessonObject.NAMESPACE, "-l", "app=demo", "-o", PodStatus.LINES));
  }

  /** Returns the jumpbox's pod. */
  List<PodStatus> jumpbox() {
    String byName = "--field-selector=metadata.name=jumpbox";
    return PodStatus.read(
        kubectl.run(
            "get", "pods", "-n", LessonObject.CLIENT_NAMESPACE, byName, "-o", PodStatus.LINES));
  }

  String serviceIp() {
    return value("service/demo-service", "{.spec.clusterIP}");
  }

  /** Returns the Service's type and affinity, such as {@code ClusterIP None}. */
  String serviceShape() {
    return value("service/demo-service", "{.spec.type} {.spec.sessionAffinity}");
  }

  String nodePort() {
    return value("service/demo-service", "{.spec.ports[0].nodePort}");
  }

  /** Returns the nodes and their addresses among each other; none if they may not be listed. */
  List<ClusterNode> nodes() {
    Output output = kubectl.run("get", "nodes", "-o", NODE_LINES);
    return output.lines().stream()
        .map(line -> line.split("[\t ]", -1))
        .filter(words -> words.length > 1 && !words[1].isEmpty())
        .map(words -> new ClusterNode(words[0], words[1]))
        .toList();
  }

  String selector() {
    return value("deployment/demo", "{.spec.selector.matchLabels}");
  }

  boolean isNamespaceEnding() {
    return value("namespace/dev", "{.status.phase}").equals("Terminating");
  }

  /** Returns the Deployment's revision, or nothing if there is no Deployment. */
  String revision() {
    return value(
        "deployment/demo", "{.metadata.annotations.deployment\\.kubernetes\\.io/revision}");
  }

  /** Returns how many pods the Deployment shall have, or nothing if there is no Deployment. */
  String replicas() {
    return value("deployment/demo", "{.spec.replicas}");
  }

  /** Returns why the Deployment may not have another pod, such as a quota, or nothing. */
  String refusal() {
    return value("deployment/demo", "{.status.conditions[?(@.type==\"ReplicaFailure\")].message}");
  }

  /** Returns for each of the lesson's objects a number that changes if the object is changed. */
  List<String> generations() {
    List<String> command = new ArrayList<>(List.of("get", "-n", LessonObject.NAMESPACE));
    LessonObject.DEMO.forEach(thing -> command.add(thing.toString()));
    command.addAll(List.of("--ignore-not-found", "-o", GENERATION_LINES));
    return kubectl.run(command.toArray(String[]::new)).lines().stream()
        .filter(line -> !line.isEmpty())
        .map(line -> line.split("\t", 3))
        // What has a status changes by itself, but has a generation that does not.
        .map(words -> words[0] + " " + (words[1].isEmpty() ? words[2] : words[1]))
        .toList();
  }

  private String value(String object, String path) {
    return kubectl
        .run(
            "get",
            object,
            "-n",
            LessonObject.NAMESPACE,
            "--ignore-not-found",
            "-o",
            "jsonpath=" + path)
        .text();
  }
}
