package dev.netinfo.watch.request;

import java.time.Duration;
import java.time.Instant;

/**
 * One request and what it came to.
 *
 * @param at when it ended
 * @param latency how long it took
 * @param isNewConnection whether it is the first on its connection, and so a pod was chosen for it;
 *     of no meaning where no pod answered
 */
public record RequestEvent(Instant at, Outcome outcome, Duration latency, boolean isNewConnection) {
  /** Returns what a sample came to, which ends at that time. */
  public static RequestEvent of(Sample sample, Instant at) {
    boolean isFirst = sample instanceof Sample.Answered answered && answered.isFirst();
    return new RequestEvent(at, Outcome.of(sample), sample.latency(), isFirst);
  }
}
