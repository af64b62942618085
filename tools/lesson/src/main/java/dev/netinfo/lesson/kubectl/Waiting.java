package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.RefusedException;
import dev.netinfo.lesson.StoppedException;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    await("rollout status deployment/demo -n dev", PodStatus.DEMO);
    // A Deployment that shrinks is rolled out before its pods are told to end.
    String replicas = session.kubectl().value("deployment/demo", "{.spec.replicas}");
    session.quietly("wait deployment/demo -n dev --for=jsonpath={.status.replicas}=" + replicas);
    String ending =
        PodStatus.of(session.kubectl(), PodStatus.DEMO).stream()
            .filter(it -> !it.deleted().isEmpty())
            .map(it -> " pod/" + it.pod().name())
            .collect(Collectors.joining());
    if (!ending.isEmpty()) {
      // What ends still answers while it drains, and the next step shall not see it.
      session.quietly("wait -n dev --for=delete" + ending);
    }
  }

  /** Waits for the jumpbox to have its curl. */
  void forJumpbox() {
    await("wait --for=condition=Ready pod/jumpbox -n default", PodStatus.JUMPBOX);
  }

  private void await(String command, String pods) {
    session.screen().command("kubectl " + command);
    Output output =
        session.follow(
            command,
            () -> {
              judge(pods);
              tell(Output.shortened(refusal()));
            });
    judge(pods);
    String found = output.isOk() ? "" : output.reason() + troubles(pods);
    session.screen().require("kubectl " + command + " succeeds", output.isOk(), found);
  }

  private void judge(String pods) {
    PodStatus.of(session.kubectl(), pods).forEach(this::judge);
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
      session.screen().require("every pod stays alive", false, trouble + look);
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

  private String troubles(String pods) {
    Stream<String> ofPods = PodStatus.of(session.kubectl(), pods).stream().map(PodStatus::trouble);
    return Stream.concat(ofPods, Stream.of(refusal()))
        .filter(it -> !it.isEmpty())
        .map(it -> "; " + Output.shortened(it))
        .collect(Collectors.joining());
  }

  /** Returns why the Deployment may not have another pod, such as a quota, or nothing. */
  private String refusal() {
    return session
        .kubectl()
        .value("deployment/demo", "{.status.conditions[?(@.type==\"ReplicaFailure\")].message}");
  }
}
