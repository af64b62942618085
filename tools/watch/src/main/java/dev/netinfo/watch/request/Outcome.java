package dev.netinfo.watch.request;

/** What became of a request: the answer of a pod, or why there is none. */
public sealed interface Outcome {
  /** The status of the responses that are read. */
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

  /** Returns what a response says. One that names no pod is a failure, too. */
  static Outcome of(int status, String body) {
    return status == OK ? ResponseBody.read(body) : new Failed("status " + status);
  }
}
