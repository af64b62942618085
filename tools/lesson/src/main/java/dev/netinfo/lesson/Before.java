package dev.netinfo.lesson;

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
record Before(
    boolean isNamespaceNew,
    boolean isNamespaceForeign,
    List<Thing> absent,
    boolean hasJumpbox,
    @Nullable Fleet deployment) {

  /** The Deployment's revision, and how many pods it had. */
  record Fleet(String revision, String replicas) {}

  /**
   * Looks, and changes nothing.
   *
   * @throws Refusal if something of others would be changed
   */
  static Before look(Kubectl kubectl) {
    Cluster cluster = new Cluster(kubectl);
    if (cluster.isNamespaceEnding()) {
      throw new Refusal(
          "the namespace dev is being deleted; try again when it is gone: kubectl wait --for=delete"
              + " namespace/dev");
    }
    Inventory demo = Inventory.of(kubectl, Thing.NAMESPACE);
    Inventory client = Inventory.of(kubectl, Thing.CLIENT_NAMESPACE);
    boolean hasJumpbox = client.has(Thing.JUMPBOX.getFirst());
    Stream<Thing> absent = absent(demo, Thing.DEMO);
    if (!hasJumpbox) {
      absent = Stream.concat(absent, absent(client, Thing.JUMPBOX));
    }
    return new Before(
        !demo.has(Thing.NAMESPACE_ITSELF),
        demo.isForeign(Thing.NAMESPACE_ITSELF),
        absent.toList(),
        hasJumpbox,
        demo.has(Thing.DEPLOYMENT) ? new Fleet(cluster.revision(), cluster.replicas()) : null);
  }

  private static Stream<Thing> absent(Inventory inventory, List<Thing> wanted) {
    for (Thing thing : wanted) {
      if (inventory.isForeign(thing)) {
        throw new Refusal(
            ("%s in the namespace %s was not made by the project's manifests and would be"
                    + " changed; to give the lesson, first: kubectl delete %s %s -n %s")
                .formatted(
                    thing, thing.namespace(), thing.kind(), thing.name(), thing.namespace()));
      }
    }
    return wanted.stream().filter(thing -> !inventory.has(thing));
  }
}
