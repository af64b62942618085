package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a node says of a pod, as kubectl prints it in a line.
 *
 * @param unscheduled why no node takes it; empty if one did
 * @param waiting why its container waits, such as {@code ImagePullBackOff}; empty if it does not
 * @param message what the node said about that
 * @param deleted when it was told to end; empty if it was not
 */
record PodStatus(
    Pod pod, String ready, String deleted, String unscheduled, String waiting, String message) {

  /** What makes kubectl print the lines, for a list of pods. */
  static final String LINES =
      "jsonpath={range .items[*]}"
          + fields(
              "metadata.name",
              "status.podIP",
              "spec.nodeName",
              "status.hostIP",
              "spec.containers[?(@.name==\"demo\")].image",
              "status.conditions[?(@.type==\"Ready\")].status",
              "metadata.deletionTimestamp",
              "status.conditions[?(@.type==\"PodScheduled\")].message",
              "status.containerStatuses[*].state.waiting.reason",
              "status.containerStatuses[*].state.waiting.message")
          + "{\"\\n\"}{end}";

  private static final int FIELDS = 10;

  private static final List<String> NOT_PULLABLE =
      List.of(
          "ImagePullBackOff", "InvalidImageName", "ErrImageNeverPull", "SignatureValidationFailed");

  /** What a container waits for when all is well. */
  private static final List<String> USUAL = List.of("", "ContainerCreating", "PodInitializing");

  /** Reads the lines; what the message has of further lines is left out. */
  static List<PodStatus> read(Output output) {
    return output.lines().stream()
        .map(line -> line.split("\t", FIELDS))
        .filter(fields -> fields.length == FIELDS)
        .map(PodStatus::of)
        .toList();
  }

  private static PodStatus of(String... fields) {
    Pod pod = new Pod(fields[0], fields[1], fields[2], fields[3], fields[4]);
    return new PodStatus(pod, fields[5], fields[6], fields[7], fields[8], fields[9]);
  }

  private static String fields(String... paths) {
    return Stream.of(paths).map(path -> "{." + path + "}").collect(Collectors.joining("{\"\\t\"}"));
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
