package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.RefusedException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What users put into the lesson's namespace, beside what controllers put into each. */
record ForeignObjects(Kubectl kubectl) {
  /** What a namespace may hold. */
  private static final String KINDS =
      "pods,deployments.apps,statefulsets.apps,daemonsets.apps,jobs.batch,cronjobs.batch,services,"
          + "configmaps,secrets,persistentvolumeclaims,ingresses.networking.k8s.io,"
          + "networkpolicies.networking.k8s.io,serviceaccounts,roles.rbac.authorization.k8s.io,"
          + "rolebindings.rbac.authorization.k8s.io,resourcequotas,limitranges";

  private static final String LINES =
      "jsonpath={range .items[*]}{.kind}/{.metadata.name}{\"\\t\"}{.metadata.creationTimestamp}"
          + "{\"\\n\"}{end}";

  private static final Set<String> OF_KUBERNETES =
      Set.of("configmap/kube-root-ca.crt", "serviceaccount/default");

  /** So soon after a namespace, its controllers have put into it what they put into each. */
  private static final Duration SOON = Duration.ofMinutes(1);

  /**
   * Returns their names, such as {@code configmap/settings}. What stands by the same name in the
   * namespace default too, and is as old as the lesson's namespace, is a controller's.
   *
   * @throws RefusedException if what is there cannot be read
   */
  List<String> names() {
    Map<String, Instant> elsewhere = in(LessonObject.CLIENT_NAMESPACE, KINDS);
    Instant latest = made().plus(SOON);
    return in(LessonObject.NAMESPACE, KINDS).entrySet().stream()
        .filter(it -> !OF_KUBERNETES.contains(it.getKey()))
        .filter(it -> !elsewhere.containsKey(it.getKey()) || it.getValue().isAfter(latest))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Returns when the namespace was made. */
  private Instant made() {
    return read(
            "get",
            "namespace/" + LessonObject.NAMESPACE,
            "-o",
            "jsonpath={.metadata.creationTimestamp}")
        .map(Instant::parse)
        .findFirst()
        .orElse(Instant.EPOCH);
  }

  private Map<String, Instant> in(String namespace, String kinds) {
    return read("get", kinds, "-n", namespace, "--ignore-not-found", "-o", LINES)
        .map(line -> line.split("\t", 2))
        .collect(
            Collectors.toMap(it -> it[0].toLowerCase(Locale.ROOT), it -> Instant.parse(it[1])));
  }

  private Stream<String> read(String... command) {
    Output output = kubectl.run(command);
    if (!output.isOk()) {
      throw new RefusedException(output.reason());
    }
    return output.lines().stream().filter(line -> !line.isEmpty());
  }
}
