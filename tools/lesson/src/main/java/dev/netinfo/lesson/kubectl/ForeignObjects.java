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

/** What users put into the lesson's namespace, beside what controllers put into each. */
record ForeignObjects(Kubectl kubectl) {
  /** What a namespace may hold. */
  private static final String KINDS =
      "pods,deployments.apps,statefulsets.apps,daemonsets.apps,jobs.batch,cronjobs.batch,services,"
          + "configmaps,secrets,persistentvolumeclaims,ingresses.networking.k8s.io,"
          + "networkpolicies.networking.k8s.io,serviceaccounts,roles.rbac.authorization.k8s.io,"
          + "rolebindings.rbac.authorization.k8s.io,resourcequotas,limitranges";

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
    Map<String, Instant> elsewhere = in(LessonObject.CLIENT_NAMESPACE);
    Instant latest = made().plus(SOON);
    return in(LessonObject.NAMESPACE).entrySet().stream()
        .filter(it -> !OF_KUBERNETES.contains(it.getKey()))
        .filter(it -> !elsewhere.containsKey(it.getKey()) || it.getValue().isAfter(latest))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Returns when the namespace was made. */
  private Instant made() {
    String made = kubectl.value("namespace/dev", "{.metadata.creationTimestamp}");
    return made.isEmpty() ? Instant.EPOCH : Instant.parse(made);
  }

  private Map<String, Instant> in(String namespace) {
    Output output =
        kubectl.list(
            KINDS + " -n " + namespace, "kind", "metadata.name", "metadata.creationTimestamp");
    if (!output.isOk()) {
      throw new RefusedException(output.reason());
    }
    return output.rows(3).stream()
        .collect(
            Collectors.toMap(
                row -> row.get(0).toLowerCase(Locale.ROOT) + "/" + row.get(1),
                row -> Instant.parse(row.get(2))));
  }
}
