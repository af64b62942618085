package dev.netinfo.watch.request;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The fields of a responder's record that are of use here, as JSON; null where one is not told. */
record AnswerJson(
    @Nullable String podName,
    @Nullable String podIp,
    @Nullable String nodeName,
    @Nullable String zone,
    @Nullable String framework,
    @Nullable String version,
    @Nullable String image,
    @Nullable String clientIp,
    @Nullable String peerKind) {
  static AnswerJson of(Outcome.Answer answer) {
    SeenPod pod = answer.pod();
    return new AnswerJson(
        pod.name(),
        pod.ip(),
        pod.node(),
        pod.zone(),
        pod.framework(),
        pod.version(),
        pod.image(),
        answer.clientIp(),
        answer.peerKind());
  }

  Outcome.Answer answer() {
    SeenPod pod =
        new SeenPod(
            told(podName),
            told(podIp),
            told(nodeName),
            told(zone),
            told(framework),
            told(version),
            told(image));
    return new Outcome.Answer(pod, told(clientIp), told(peerKind));
  }

  private static String told(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
