package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was in the cluster before the lesson.
 *
 * @param isNamespaceNew if the lesson makes the namespace
 * @param isNamespaceForeign if there is one that is to stay as it is
 * @param absent what the lesson makes
 * @param hasJumpbox if there is a jumpbox, which is used as it is
 * @param deployment what it was, or null if there was none
 */
record ClusterBefore(
    boolean isNamespaceNew,
    boolean isNamespaceForeign,
    List<LessonObject> absent,
    boolean hasJumpbox,
    @Nullable Deployment deployment) {

  /** The Deployment's revision, and how many pods it had. */
  record Deployment(String revision, String replicas) {}

  /**
   * Looks, and changes nothing.
   *
   * @throws RefusedException if something of others would be changed
   */
  static ClusterBefore look(Kubectl kubectl) {
    Queries queries = new Queries(kubectl);
    if (queries.isNamespaceEnding()) {
      throw new RefusedException(
          "the namespace dev is being deleted; try again when it is gone: kubectl wait --for=delete"
              + " namespace/dev");
    }
    Inventory demo = Inventory.of(kubectl, LessonObject.NAMESPACE);
    Inventory client = Inventory.of(kubectl, LessonObject.CLIENT_NAMESPACE);
    boolean hasJumpbox = client.has(LessonObject.JUMPBOX.getFirst());
    Stream<LessonObject> absent = absent(demo, LessonObject.DEMO);
    if (!hasJumpbox) {
      absent = Stream.concat(absent, absent(client, LessonObject.JUMPBOX));
    }
    return new ClusterBefore(
        !demo.has(LessonObject.NAMESPACE_ITSELF),
        demo.isForeign(LessonObject.NAMESPACE_ITSELF),
        absent.toList(),
        hasJumpbox,
        demo.has(LessonObject.DEPLOYMENT)
            ? new Deployment(queries.revision(), queries.replicas())
            : null);
  }

  private static Stream<LessonObject> absent(Inventory inventory, List<LessonObject> wanted) {
    for (LessonObject thing : wanted) {
      if (inventory.isForeign(thing)) {
        throw new RefusedException(
            ("%s in the namespace %s was not made by the project's manifests and would be"
                    + " changed; to give the lesson, first: kubectl delete %s %s -n %s")
                .formatted(
                    thing, thing.namespace(), thing.kind(), thing.name(), thing.namespace()));
      }
    }
    return wanted.stream().filter(thing -> !inventory.has(thing));
  }

  /**
   * Returns kubectl's commands that label what has been made since in a namespace, so that
   * --cleanup removes that and nothing else.
   */
  List<String> labelling(Kubectl kubectl, String namespace) {
    Inventory inventory = Inventory.of(kubectl, namespace);
    List<String> commands = new ArrayList<>();
    if (isNamespaceNew
        && namespace.equals(LessonObject.NAMESPACE)
        && inventory.has(LessonObject.NAMESPACE_ITSELF)) {
      commands.add("label " + LessonObject.NAMESPACE_ITSELF + " " + LessonObject.MARK);
    }
    List<String> made =
        absent.stream()
            .filter(thing -> thing.namespace().equals(namespace))
            .filter(inventory::has)
            .map(LessonObject::toString)
            .toList();
    if (!made.isEmpty()) {
      commands.add(
          "label " + String.join(" ", made) + " -n " + namespace + " " + LessonObject.MARK);
    }
    return commands;
  }
}
