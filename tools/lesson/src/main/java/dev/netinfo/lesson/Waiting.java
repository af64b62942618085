package dev.netinfo.lesson;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Waits by kubectl for a condition, and meanwhile looks whether it can still come true. */
final class Waiting {
  private static final int LONG = 160;

  /** How long the nodes may take to learn of a pod that is ready: usually it is one second. */
  private static final Duration PROPAGATION = Duration.ofSeconds(30);

  private final Stage stage;
  private final Set<String> told = new HashSet<>();

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
    // A Deployment that shrinks is rolled out before its pods are told to end.
    quietly(
        "wait",
        "deployment/demo",
        "-n",
        "dev",
        "--for=jsonpath={.status.replicas}=" + stage.cluster().replicas());
    List<String> ending =
        stage.cluster().pods().stream()
            .filter(it -> !it.deleted().isEmpty())
            .map(it -> "pod/" + it.name())
            .toList();
    if (!ending.isEmpty()) {
      // What ends still answers while it drains, and the next step shall not see it.
      List<String> command = new ArrayList<>(List.of("wait", "-n", "dev", "--for=delete"));
      command.addAll(ending);
      quietly(command.toArray(String[]::new));
    }
  }

  /** Waits for the jumpbox to have its curl. */
  void forJumpbox() {
    await("wait --for=condition=Ready pod/jumpbox -n default", stage.cluster()::jumpbox);
  }

  /**
   * Waits for the Service to answer: its rules reach each node a moment after the pods are ready.
   *
   * @throws Refusal if the jumpbox has nothing to ask with
   */
  void forAnswer() {
    long end = System.nanoTime() + stage.timeout().toNanos();
    Output answer = stage.ask();
    while (Stage.greeting(answer) == null && System.nanoTime() < end) {
      if (answer.errors().contains("executable file not found")) {
        throw new Refusal("the jumpbox has no curl; name an image that has it by --jumpbox-image");
      }
      answer = stage.ask();
    }
    Object found = answer.isOk() ? answer.text() : answer.reason();
    require("the Service answers the jumpbox", Stage.greeting(answer) != null, found);
  }

  /** Waits until the node of the jumpbox has learned of each of these pods, or of another one. */
  void forEach(Collection<String> pods) {
    long end = System.nanoTime() + PROPAGATION.toNanos();
    Set<String> silent = new HashSet<>(pods);
    Set<String> seen = Set.of();
    while (!silent.isEmpty() && pods.containsAll(seen) && System.nanoTime() < end) {
      seen = stage.askOften().lines().stream().map(Greeting::podOf).collect(Collectors.toSet());
      silent.removeAll(seen);
    }
  }

  private void await(String command, Supplier<List<Pod>> pods) {
    stage.screen().command("kubectl " + command);
    Output output =
        stage.follow(
            limited(command.split(" ")),
            patience(),
            () -> {
              pods.get().forEach(this::judge);
              tell(shortened(stage.cluster().refusal()));
            });
    pods.get().forEach(this::judge);
    require("kubectl " + command + " succeeds", output.isOk(), output.reason() + troubles(pods));
  }

  private void judge(Pod pod) {
    if (pod.lacksImage()) {
      throw new Refusal(
          "the node %s cannot pull the image %s(%s); %s"
              .formatted(
                  pod.node(),
                  pod.image().isEmpty() ? "" : pod.image() + " ",
                  shortened(pod.message().isEmpty() ? pod.waiting() : pod.message()),
                  remedy(pod)));
    }
    String trouble = shortened(pod.trouble());
    tell(trouble);
    if (pod.crashes()) {
      String look =
          "; look: kubectl logs --previous %s -n %s".formatted(pod.name(), namespace(pod));
      require("every pod stays alive", false, trouble + look);
    }
  }

  /** Tells the same trouble once. */
  private void tell(String trouble) {
    if (!trouble.isEmpty() && told.add(trouble)) {
      stage.screen().note(trouble);
    }
  }

  private static String remedy(Pod pod) {
    return isJumpbox(pod)
        ? "name one that it can by --jumpbox-image, after: kubectl delete pod jumpbox -n default"
            + " --ignore-not-found"
        : "load it on every node (./netinfo images --load kind), or name them as your registry does"
            + " by --name";
  }

  private static boolean isJumpbox(Pod pod) {
    return pod.name().equals("jumpbox");
  }

  private static String namespace(Pod pod) {
    return isJumpbox(pod) ? Thing.CLIENT_NAMESPACE : Thing.NAMESPACE;
  }

  private String troubles(Supplier<List<Pod>> pods) {
    StringBuilder text = new StringBuilder();
    pods.get().stream()
        .map(Pod::trouble)
        .filter(it -> !it.isEmpty())
        .forEach(it -> text.append("; ").append(shortened(it)));
    String refusal = stage.cluster().refusal();
    return refusal.isEmpty() ? text.toString() : text + "; " + shortened(refusal);
  }

  private void require(String promise, boolean isKept, Object found) {
    stage.checks().check(promise, isKept, found);
    if (!isKept) {
      throw new Stopped();
    }
  }

  /** What fails here is found by the checks that follow. */
  private void quietly(String... command) {
    stage.kubectl().run(limited(command), patience());
  }

  private List<String> limited(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--timeout=" + stage.timeout().toSeconds() + "s");
    return arguments;
  }

  /** Somewhat longer than kubectl's own limit, so that it is kubectl that says what is missing. */
  private Duration patience() {
    return stage.timeout().plusSeconds(30);
  }

  private static String shortened(String text) {
    return text.length() <= LONG ? text : text.substring(0, LONG) + "...";
  }
}
