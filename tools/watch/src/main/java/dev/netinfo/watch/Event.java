package dev.netinfo.watch;

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
public record Event(Instant at, Outcome outcome, Duration latency, boolean isNewConnection) {
  static Event of(Sample sample, Instant at) {
    boolean isFirst = sample instanceof Sample.Answered answered && answered.isFirst();
    return new Event(at, Outcome.of(sample), sample.latency(), isFirst);
  }
}
