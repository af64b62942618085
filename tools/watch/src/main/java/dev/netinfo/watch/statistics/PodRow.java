package dev.netinfo.watch.statistics;

import dev.netinfo.watch.request.SeenPod;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A pod in a table.
 *
 * @param pod or, as the last row, {@linkplain #isOthers those} that are not told apart
 * @param count of its answers since the beginning
 * @param presence whether it seems to be there
 * @param share of the connections that are judged, from 0 to 1; 0 if it is gone
 * @param expectedShare that each pod that is there should have; 0 if it is gone
 * @param lastAnswer or null if it has never answered
 * @param latency of its answers
 */
public record PodRow(
    SeenPod pod,
    long count,
    Presence presence,
    double share,
    double expectedShare,
    @Nullable Instant lastAnswer,
    Latency latency) {
  /** Whether a pod seems to be there: a client learns of that by answers alone. */
  public enum Presence {
    /** It answers as often as others do. */
    PRESENT,
    /** It has been silent for longer than ever, as chance has it in less than 1 of 100 cases. */
    FADING,
    /** It has been silent for so long that it must have ended. */
    GONE
  }

  /**
   * How long answers took, exact to about one in a hundred; zero without any.
   *
   * @param median such that half of the answers were as fast
   * @param p99 such that 99 of 100 answers were as fast
   */
  public record Latency(Duration median, Duration p99) {}

  /** Returns whether the pod is not there any more. */
  public boolean isGone() {
    return presence == Presence.GONE;
  }

  /** Returns whether the row is of all pods together that are not told apart. */
  public boolean isOthers() {
    return pod.name().equals(BoundedCounter.OTHERS);
  }
}
