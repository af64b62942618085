package dev.netinfo.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;

/** Waits by kubectl for a condition, and meanwhile looks whether it can still come true. */
final class Waiting {
  private static final int LONG = 160;

  private final Stage stage;

  Waiting(Stage stage) {
    this.stage = stage;
  }

  /**
   * Waits for the rollout, and until the pods that it replaces are gone.
   *
   * @throws Refusal if an image cannot be pulled
   * @throws Stopped if it does not come to an end
   */
  void forRollout() {
    await("rollout status deployment/demo -n dev", stage.cluster()::pods);
    List<String> ending =
        stage.cluster().pods().stream()
            .filter(it -> !it.deleted().isEmpty())
            .map(Pod::name)
            .toList();
    if (!ending.isEmpty()) {
      // What ends still answers while it drains: it is waited for, so that the next step sees it
      // not.
      List<String> arguments = new ArrayList<>(List.of("wait", "-n", "dev", "--for=delete"));
      ending.forEach(name -> arguments.add("pod/" + name));
      arguments.add(limit());
      stage.kubectl().run(arguments, patience(), () -> {});
    }
  }

  /** Waits for the jumpbox to have its curl. */
  void forJumpbox() {
    await("wait --for=condition=Ready pod/jumpbox -n default", stage.cluster()::jumpbox);
  }

  /**
   * Waits for the Service to answer: its rules reach each node a moment after the pods are ready.
   */
  void forAnswer() {
    long end = System.nanoTime() + stage.timeout().toNanos();
    Output answer = stage.ask();
    while (!answer.isOk() && System.nanoTime() < end) {
      answer = stage.ask();
    }
    require("the Service answers the jumpbox", answer.isOk(), answer.reason());
  }

  private void await(String command, Supplier<List<Pod>> pods) {
    stage.screen().command("kubectl " + command);
    List<String> arguments = new ArrayList<>(Arrays.asList(command.split(" ")));
    arguments.add(limit());
    Output output =
        stage.kubectl().run(arguments, patience(), () -> pods.get().forEach(this::refuse));
    stage.screen().output(output);
    pods.get().forEach(this::refuse);
    require("kubectl " + command + " succeeds", output.isOk(), output.reason() + troubles(pods));
  }

  private void refuse(Pod pod) {
    if (pod.lacksImage()) {
      boolean isJumpbox = pod.name().equals("jumpbox");
      throw new Refusal(
          "the node %s cannot pull the image %s(%s); %s"
              .formatted(
                  pod.node(),
                  pod.image().isEmpty() ? "" : pod.image() + " ",
                  shortened(pod.message().isEmpty() ? pod.waiting() : pod.message()),
                  isJumpbox
                      ? "name one that it can by --jumpbox-image"
                      : "load it on every node (./netinfo images --load kind), or name them as your"
                          + " registry does by --name"));
    }
  }

  private String troubles(Supplier<List<Pod>> pods) {
    StringBuilder text = new StringBuilder();
    for (Pod pod : pods.get()) {
      if (pod.cannotStart()) {
        text.append("; ").append(pod.name()).append(": ").append(pod.waiting());
      }
    }
    String told = stage.cluster().troubles();
    return told.isEmpty() ? text.toString() : text + "; " + shortened(told);
  }

  private void require(String promise, boolean isKept, Object found) {
    stage.checks().check(promise, isKept, found);
    if (!isKept) {
      throw new Stopped();
    }
  }

  private String limit() {
    return "--timeout=" + stage.timeout().toSeconds() + "s";
  }

  /** Somewhat longer than kubectl's own limit, so that it is kubectl that says what is missing. */
  private Duration patience() {
    return stage.timeout().plusSeconds(30);
  }

  private static String shortened(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG) + "...";
  }
}
