package dev.netinfo.comparison;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the load generator tells of one load; see the module that writes it.
 *
 * @param perSecond the answers of status 200 in each second
 * @param failures the requests that got none
 * @param cpuSeconds the processor time of the generator
 * @param failure why the load could not be put, or empty
 */
record Outcome(
    List<Integer> perSecond,
    int failures,
    double cpuSeconds,
    String failure,
    @Nullable Distribution latencies,
    @Nullable Distribution lateness) {

  /** Durations in microseconds at some percentiles, and their histogram. */
  record Distribution(List<Double> percentiles, List<Double> micros, String histogram) {}

  int answers() {
    return perSecond.stream().mapToInt(Integer::intValue).sum();
  }

  double perSecondOnAverage() {
    return (double) answers() / perSecond.size();
  }

  /** Takes an open load. */
  Latency latency(boolean keepAlive, int rate) {
    if (latencies == null || lateness == null) {
      throw new IllegalStateException("not an open load");
    }
    int late = lateness.percentiles().indexOf(99.0);
    return new Latency(
        keepAlive,
        rate,
        failures,
        latencies.percentiles(),
        latencies.micros(),
        lateness.micros().get(late),
        latencies.histogram());
  }
}
