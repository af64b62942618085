package dev.netinfo.watch.request;

import java.time.Duration;

/** What became of one request. */
public sealed interface Sample {
  /** Returns how long it took, until the last octet or the failure. */
  Duration latency();

  /**
   * An answer.
   *
   * @param status such as 200
   * @param body as text in UTF-8; it is the server's word, and may hold any character
   * @param isFirst whether it is the first on its connection
   */
  record Answered(int status, String body, boolean isFirst, Duration latency) implements Sample {}

  /** A request without an answer. */
  record Failed(FailureCause failure, Duration latency) implements Sample {}
}
