package dev.netinfo.watch.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Slices of equal width, in the order of time, without a gap.
 *
 * @param width of each; the last one is still being filled
 */
public record Timeline(Duration width, List<Slice> slices) {
  /** Keeps a copy. */
  public Timeline {
    slices = List.copyOf(slices);
  }

  /**
   * What happened in a stretch of time.
   *
   * @param start of it
   * @param releases how many answers there were of each {@linkplain
   *     dev.netinfo.watch.request.SeenPod#release release}
   * @param failed how many requests no pod answered
   */
  public record Slice(Instant start, SortedMap<String, Long> releases, long failed) {
    /** Returns how many answers there were. */
    public long answered() {
      return releases.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns how many requests there were. */
    public long requests() {
      return answered() + failed;
    }

    /** Returns this slice and the next one as one. */
    public Slice plus(Slice next) {
      SortedMap<String, Long> sums = new TreeMap<>(releases);
      next.releases.forEach((name, count) -> sums.merge(name, count, Long::sum));
      return new Slice(start, sums, failed + next.failed);
    }
  }
}
