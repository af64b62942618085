package dev.netinfo.watch.statistics;

import java.time.Duration;
import java.util.List;

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
}
