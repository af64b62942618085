package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import java.util.List;

/**
 * What a node says of a pod.
 *
 * @param unscheduled why no node takes it; empty if one did
 * @param waiting why its container waits, such as {@code ImagePullBackOff}; empty if it does not
 * @param message what the node said about that
 * @param deleted when it was told to end; empty if it was not
 */
record PodStatus(
    Pod pod, String ready, String deleted, String unscheduled, String waiting, String message) {
  /** The responder's pods, those that end too. */
  static final String DEMO = "pods -n dev -l app=demo";

  static final String JUMPBOX = "pods -n default --field-selector=metadata.name=jumpbox";

  private static final String[] FIELDS = {
    "metadata.name",
    "status.podIP",
    "spec.nodeName",
    "status.hostIP",
    "spec.containers[?(@.name==\"demo\")].image",
    "status.conditions[?(@.type==\"Ready\")].status",
    "metadata.deletionTimestamp",
    "status.conditions[?(@.type==\"PodScheduled\")].message",
    "status.containerStatuses[*].state.waiting.reason",
    "status.containerStatuses[*].state.waiting.message"
  };

  private static final List<String> NOT_PULLABLE =
      List.of(
          "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull", "SignatureValidationFailed");

  /** What a container waits for when all is well. */
  private static final List<String> USUAL = List.of("", "ContainerCreating", "PodInitializing");

  /** Asks for some pods; there are none if the answer is an error. */
  static List<PodStatus> of(Kubectl kubectl, String pods) {
    return read(kubectl.list(pods, FIELDS));
  }

  /** Reads a line for each; what the message has of further lines is left out. */
  static List<PodStatus> read(Output output) {
    return output.rows(FIELDS.length).stream().map(PodStatus::of).toList();
  }

  private static PodStatus of(List<String> row) {
    Pod pod = new Pod(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4));
    return new PodStatus(pod, row.get(5), row.get(6), row.get(7), row.get(8), row.get(9));
  }

  boolean isServing() {
    return ready.equals("True") && deleted.isEmpty();
  }

  boolean lacksImage() {
    return NOT_PULLABLE.stream().anyMatch(waiting::contains);
  }

  /** Returns whether its program ends again and again. */
  boolean crashes() {
    return waiting.contains("CrashLoopBackOff");
  }

  /** Returns in a few words why it does not run, or nothing if all is well. */
  String trouble() {
    if (!unscheduled.isEmpty()) {
      return pod.name() + " finds no node: " + unscheduled;
    }
    return USUAL.contains(waiting)
        ? ""
        : "%s on %s: %s %s".formatted(pod.name(), pod.node(), waiting, message);
  }
}
