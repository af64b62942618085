package dev.netinfo.watch.statistics;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/** How long answers took, in some kilobytes however many there are. Not thread-safe. */
final class Latencies {
  private static final int DIGITS = 2;
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(10);
  private static final double MEDIAN = 50;
  private static final double P99 = 99;

  private final Histogram micros = new Histogram(DIGITS);

  void add(Duration latency) {
    micros.recordValue(Math.clamp(TimeUnit.MICROSECONDS.convert(latency), 0, LONGEST_MICROS));
  }

  void addAll(Latencies other) {
    micros.add(other.micros);
  }

  PodRow.Latency latency() {
    return new PodRow.Latency(at(MEDIAN), at(P99));
  }

  private Duration at(double percentile) {
    return Duration.of(
        micros.getValueAtPercentile(percentile), TimeUnit.MICROSECONDS.toChronoUnit());
  }
}
