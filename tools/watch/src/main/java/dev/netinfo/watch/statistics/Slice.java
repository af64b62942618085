package dev.netinfo.watch.statistics;

import dev.netinfo.watch.request.SeenPod;
import java.time.Instant;
import java.util.SortedMap;

/**
 * What happened in a stretch of time.
 *
 * @param start of it
 * @param releases how many answers there were of each {@linkplain SeenPod#release release}
 * @param failed how many requests no pod answered
 */
public record Slice(Instant start, SortedMap<String, Long> releases, long failed) {
  /** Returns how many answers there were. */
  public long answered() {
    return releases.values().stream().mapToLong(Long::longValue).sum();
  }
}
