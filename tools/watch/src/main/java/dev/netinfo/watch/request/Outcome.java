package dev.netinfo.watch.request;

/** What became of a request: the answer of a pod, or why there is none. */
public sealed interface Outcome {
  /** The status of the responses that are read. */
  int OK = 200;

  /**
   * A pod answered.
   *
   * @param clientIp the address that the pod saw; empty where it does not tell
   * @param peerKind what the other end of the connection is for the pod, such as {@code pod} or
   *     {@code node}; empty where it does not tell
   */
  record Answer(SeenPod pod, String clientIp, String peerKind) implements Outcome {
    /** Returns an answer that does not tell what the peer is, such as a greeting. */
    public Answer(SeenPod pod, String clientIp) {
      this(pod, clientIp, "");
    }

    /** Returns such as {@code 10.244.1.6 (peer: pod)}; empty where the pod does not tell. */
    public String client() {
      return clientIp.isEmpty() || peerKind.isEmpty()
          ? clientIp
          : clientIp + " (peer: " + peerKind + ")";
    }
  }

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
