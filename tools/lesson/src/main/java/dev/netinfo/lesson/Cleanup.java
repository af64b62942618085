package dev.netinfo.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Removes what the lesson made, which is what it has marked. */
final class Cleanup {
  /** What a namespace may hold beside what Kubernetes puts into each. */
  private static final String KINDS =
      "pods,deployments.apps,statefulsets.apps,daemonsets.apps,jobs.batch,cronjobs.batch,services,"
          + "configmaps,secrets,persistentvolumeclaims,ingresses.networking.k8s.io,"
          + "networkpolicies.networking.k8s.io,serviceaccounts,roles.rbac.authorization.k8s.io,"
          + "rolebindings.rbac.authorization.k8s.io,resourcequotas,limitranges";

  private static final List<String> IN_EACH =
      List.of("configmap/kube-root-ca.crt", "serviceaccount/default");

  private final Stage stage;

  Cleanup(Stage stage) {
    this.stage = stage;
  }

  /** Removes what is marked; returns the exit status. */
  int play() {
    stage.screen().title("Removes what the lesson made");
    Inventory demo = inventory(Thing.NAMESPACE);
    Inventory client = inventory(Thing.CLIENT_NAMESPACE);
    List<Thing> made =
        Stream.concat(
                Thing.DEMO.stream().filter(demo::isMarked),
                Thing.JUMPBOX.stream().filter(client::isMarked))
            .toList();
    boolean isNamespaceMade = demo.isMarked(Thing.NAMESPACE_ITSELF);
    if (made.isEmpty() && !isNamespaceMade) {
      stage.screen().note("there is nothing that the lesson made");
      return 0;
    }
    remove(made, isNamespaceMade);
    Inventory demoAfter = inventory(Thing.NAMESPACE);
    Inventory clientAfter = inventory(Thing.CLIENT_NAMESPACE);
    List<Thing> left =
        made.stream().filter(it -> demoAfter.has(it) || clientAfter.has(it)).toList();
    stage.checks().check("what the lesson made is gone: " + made, left.isEmpty(), left);
    return stage.checks().summary();
  }

  /** Removes these, and the namespace if nobody else has put anything into it. */
  void remove(List<Thing> made, boolean isNamespaceMade) {
    for (String namespace : List.of(Thing.CLIENT_NAMESPACE, Thing.NAMESPACE)) {
      List<String> names =
          made.stream()
              .filter(thing -> thing.namespace().equals(namespace))
              .map(Thing::toString)
              .toList();
      if (!names.isEmpty()) {
        run("delete " + String.join(" ", names) + " -n " + namespace + " --ignore-not-found");
      }
    }
    if (made.contains(Thing.DEPLOYMENT)) {
      run("wait --for=delete pod -l app=demo,app.kubernetes.io/part-of=netinfo -n dev");
    }
    if (isNamespaceMade) {
      removeNamespace();
    }
  }

  private void removeNamespace() {
    List<String> others = new ArrayList<>();
    Output found =
        stage
            .kubectl()
            .run("get", KINDS, "-n", Thing.NAMESPACE, "--ignore-not-found", "-o", "name");
    found.lines().stream().filter(name -> !IN_EACH.contains(name)).forEach(others::add);
    if (!found.isOk() || !others.isEmpty()) {
      stage
          .screen()
          .note(
              "the namespace dev stays, for what others put into it: "
                  + (found.isOk() ? others : found.reason()));
      return;
    }
    run("delete namespace dev --ignore-not-found");
  }

  private Inventory inventory(String namespace) {
    return Inventory.of(stage.kubectl(), namespace);
  }

  private void run(String command) {
    stage.screen().command("kubectl " + command);
    List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
    arguments.add("--timeout=" + stage.timeout().toSeconds() + "s");
    Output output = stage.follow(arguments, stage.timeout().plusSeconds(30), () -> {});
    if (!output.isOk()) {
      stage.checks().check("kubectl " + command + " succeeds", false, output.reason());
    }
  }
}
