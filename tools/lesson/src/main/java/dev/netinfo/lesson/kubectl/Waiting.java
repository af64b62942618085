package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.RefusedException;
import dev.netinfo.lesson.StoppedException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Waits by kubectl for a condition, and meanwhile looks whether it can still come true. */
final class Waiting {
  private final Session session;
  private final Set<String> told = new HashSet<>();

  Waiting(Session session) {
    this.session = session;
  }

  /**
   * Waits for the rollout, and until the pods that it replaces are gone.
   *
   * @throws RefusedException if an image cannot be pulled
   * @throws StoppedException if it does not come to an end
   */
  void forRollout() {
    await("rollout status deployment/demo -n dev", session.queries()::pods);
    // A Deployment that shrinks is rolled out before its pods are told to end.
    quietly(
        "wait",
        "deployment/demo",
        "-n",
        "dev",
        "--for=jsonpath={.status.replicas}=" + session.queries().replicas());
    List<String> ending =
        session.queries().pods().stream()
            .filter(it -> !it.deleted().isEmpty())
            .map(it -> "pod/" + it.pod().name())
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
    String command = "wait --for=condition=Ready pod/jumpbox -n default";
    session.screen().command("kubectl " + command);
    await(command, session.queries()::jumpbox);
  }

  private void await(String command, Supplier<List<PodStatus>> pods) {
    Output output =
        session.follow(
            limited(command.split(" ")),
            patience(),
            () -> {
              pods.get().forEach(this::judge);
              tell(Output.shortened(session.queries().refusal()));
            });
    pods.get().forEach(this::judge);
    String found = output.isOk() ? "" : output.reason() + troubles(pods);
    session.checks().require("kubectl " + command + " succeeds", output.isOk(), found);
  }

  private void judge(PodStatus status) {
    Pod pod = status.pod();
    if (status.lacksImage()) {
      throw new RefusedException(
          "the node %s cannot pull the image %s(%s); %s"
              .formatted(
                  pod.node(),
                  pod.image().isEmpty() ? "" : pod.image() + " ",
                  Output.shortened(
                      status.message().isEmpty() ? status.waiting() : status.message()),
                  remedy(pod)));
    }
    String trouble = Output.shortened(status.trouble());
    tell(trouble);
    if (status.crashes()) {
      String look =
          "; look: kubectl logs --previous %s -n %s".formatted(pod.name(), namespace(pod));
      session.checks().require("every pod stays alive", false, trouble + look);
    }
  }

  /** Prints a trouble once, however often it is seen. */
  private void tell(String trouble) {
    if (!trouble.isEmpty() && told.add(trouble)) {
      session.screen().note(trouble);
    }
  }

  private static String remedy(Pod pod) {
    return isJumpbox(pod)
        ? "name one that it can pull with --jumpbox-image, after: kubectl delete pod jumpbox -n default"
            + " --ignore-not-found"
        : "load it on every node (./netinfo images --load kind), or give their name in your registry with --name";
  }

  private static boolean isJumpbox(Pod pod) {
    return pod.name().equals("jumpbox");
  }

  private static String namespace(Pod pod) {
    return isJumpbox(pod) ? LessonObject.CLIENT_NAMESPACE : LessonObject.NAMESPACE;
  }

  private String troubles(Supplier<List<PodStatus>> pods) {
    StringBuilder text = new StringBuilder();
    pods.get().stream()
        .map(PodStatus::trouble)
        .filter(it -> !it.isEmpty())
        .forEach(it -> text.append("; ").append(Output.shortened(it)));
    String refusal = session.queries().refusal();
    return refusal.isEmpty() ? text.toString() : text + "; " + Output.shortened(refusal);
  }

  /** What fails here is found by the checks that follow. */
  private void quietly(String... command) {
    session.kubectl().run(limited(command), patience());
  }

  private List<String> limited(String... command) {
    List<String> arguments = new ArrayList<>(List.of(command));
    arguments.add("--timeout=" + session.timeout().toSeconds() + "s");
    return arguments;
  }

  /** Somewhat longer than kubectl's own limit, so that it is kubectl that says what is missing. */
  private Duration patience() {
    return session.timeout().plusSeconds(30);
  }
}
