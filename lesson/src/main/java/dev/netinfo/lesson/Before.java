package dev.netinfo.lesson;

import java.util.ArrayList;
import java.util.List;

/**
 * What was in the cluster before the lesson.
 *
 * @param isNamespaceNew if the lesson makes the namespace
 * @param absent what the lesson makes
 * @param isJumpboxForeign if there is a jumpbox that is used as it is
 * @param revision the Deployment's revision, or empty if there was none
 */
record Before(
    boolean isNamespaceNew, List<Thing> absent, boolean isJumpboxForeign, String revision) {

  /**
   * Looks, and changes nothing.
   *
   * @throws Refusal if something of others would be changed
   */
  static Before look(Kubectl kubectl) {
    String phase = phase(kubectl);
    List<Thing> absent = new ArrayList<>();
    Thing.DEMO.stream().filter(thing -> isAbsent(kubectl, thing)).forEach(absent::add);
    boolean isJumpboxForeign = Presence.of(kubectl, Thing.JUMPBOX.getFirst()) == Presence.FOREIGN;
    if (!isJumpboxForeign) {
      Thing.JUMPBOX.stream().filter(thing -> isAbsent(kubectl, thing)).forEach(absent::add);
    }
    return new Before(
        phase.isEmpty(), List.copyOf(absent), isJumpboxForeign, new Cluster(kubectl).revision());
  }

  private static String phase(Kubectl kubectl) {
    Output output =
        kubectl.run(
            "get",
            "namespace",
            Thing.NAMESPACE,
            "--ignore-not-found",
            "-o",
            "jsonpath={.status.phase}");
    if (!output.isOk()) {
      throw new Refusal("cannot read the namespace dev: " + output.reason());
    }
    if (output.text().equals("Terminating")) {
      throw new Refusal(
          "the namespace dev is being deleted; try again when it is gone: kubectl wait --for=delete"
              + " namespace/dev");
    }
    return output.text();
  }

  private static boolean isAbsent(Kubectl kubectl, Thing thing) {
    Presence presence = Presence.of(kubectl, thing);
    if (presence == Presence.FOREIGN) {
      throw new Refusal(
          ("%s in the namespace %s was not made by the project's manifests and would be"
                  + " changed; to give the lesson, first: kubectl delete %s %s -n %s")
              .formatted(thing, thing.namespace(), thing.kind(), thing.name(), thing.namespace()));
    }
    return presence == Presence.ABSENT;
  }
}
