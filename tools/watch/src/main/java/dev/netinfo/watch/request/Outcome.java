package dev.netinfo.watch.request;

/** What a request came to: an answer of a pod, or the cause why it is none. */
public sealed interface Outcome {
  /** The status of the answers that are read. */
  int OK = 200;

  /**
   * A pod answered.
   *
   * @param clientIp the address that the pod saw; empty where it does not tell
   */
  record Answer(SeenPod pod, String clientIp) implements Outcome {}

  /**
   * No pod answered.
   *
   * @param cause in our own words, such as {@code connection refused} or {@code status 503}
   */
  record Failed(String cause) implements Outcome {}

  /** Returns what became of a request. An answer that tells no pod has failed, too. */
  static Outcome of(Sample sample) {
    return switch (sample) {
      case Sample.Failed failed -> new Failed(failed.failure().toString());
      case Sample.Answered answered when answered.status() != OK ->
          new Failed("status " + answered.status());
      case Sample.Answered answered -> ResponseBody.read(answered.body());
    };
  }
}
