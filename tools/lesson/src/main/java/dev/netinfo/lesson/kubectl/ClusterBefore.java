package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.RefusedException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was in the cluster before the lesson.
 *
 * @param isNamespaceForeign if there is a namespace that is to stay as it is
 * @param absent what the lesson makes; nothing of a jumpbox if there is one, which is used as it is
 * @param deployment what it was, or null if there was none
 */
record ClusterBefore(
    boolean isNamespaceForeign, List<LessonObject> absent, @Nullable Deployment deployment) {
  /** The Deployment's revision, and how many pods it had. */
  record Deployment(String revision, String replicas) {
    static Deployment look(Kubectl kubectl) {
      return new Deployment(
          kubectl.value(
              "deployment/demo", "{.metadata.annotations.deployment\\.kubernetes\\.io/revision}"),
          kubectl.value("deployment/demo", "{.spec.replicas}"));
    }
  }

  /** Looks, and changes nothing; refuses the lesson if something of others would be changed. */
  static ClusterBefore look(Kubectl kubectl) {
    if (kubectl.value("namespace/dev", "{.status.phase}").equals("Terminating")) {
      throw new RefusedException(
          "the namespace dev is being deleted; try again when it is gone: kubectl wait --for=delete"
              + " namespace/dev");
    }
    Inventory found = Inventory.of(kubectl);
    boolean hasJumpbox = found.has(LessonObject.JUMPBOX);
    List<LessonObject> wanted = hasJumpbox ? LessonObject.DEMO : LessonObject.ALL;
    boolean isNamespaceForeign = found.isForeign(LessonObject.NAMESPACE_ITSELF);
    wanted.stream()
        .filter(it -> found.isForeign(it) && !it.equals(LessonObject.NAMESPACE_ITSELF))
        .forEach(ClusterBefore::refuse);
    return new ClusterBefore(
        isNamespaceForeign,
        wanted.stream().filter(it -> !found.has(it)).toList(),
        found.has(LessonObject.DEPLOYMENT) ? Deployment.look(kubectl) : null);
  }

  private static void refuse(LessonObject foreign) {
    throw new RefusedException(
        ("%s in the namespace %s was not made by the project's manifests and would be changed; to"
                + " give the lesson, first: kubectl delete %s %s -n %2$s")
            .formatted(foreign, foreign.namespace(), foreign.kind(), foreign.name()));
  }

  boolean isNamespaceNew() {
    return absent.contains(LessonObject.NAMESPACE_ITSELF);
  }

  boolean hasJumpbox() {
    return !absent.contains(LessonObject.JUMPBOX);
  }

  /**
   * Returns kubectl's commands that label what has been made since, so that --cleanup removes that
   * and nothing else.
   */
  List<String> labelling(Kubectl kubectl) {
    Inventory now = Inventory.of(kubectl);
    List<LessonObject> made =
        absent.stream().filter(it -> now.has(it) && !now.isMarked(it)).toList();
    return Stream.of(LessonObject.NAMESPACE, LessonObject.CLIENT_NAMESPACE)
        .filter(namespace -> !LessonObject.names(made, namespace).isEmpty())
        .map(namespace ->
            "label %s -n %s %s"
                .formatted(LessonObject.names(made, namespace), namespace, LessonObject.MARK))
        .toList();
  }
}
