package dev.netinfo.compare.measure;

import dev.netinfo.compare.results.Growth;
import dev.netinfo.compare.results.Latency;
import java.util.List;

/** What the load generator tells of one load, as the Outcome in its module describes it. */
record LoadResult(
    List<Integer> perSecond, int failures, double cpuSeconds, String latencies, double lateMicros) {
  int answers() {
    return perSecond.stream().mapToInt(Integer::intValue).sum();
  }

  double perSecondOnAverage() {
    return (double) answers() / perSecond.size();
  }

  /** Returns what was measured with so much of something. */
  Growth.Step step(double amount) {
    return new Growth.Step(amount, perSecondOnAverage(), Latency.millisAt(99, latencies));
  }

  Latency latency(boolean keepAlive, int rate) {
    return Latency.of(keepAlive, rate, failures, lateMicros, latencies);
  }
}
