package dev.netinfo.compare.measure;

import dev.netinfo.compare.results.Latency;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the load generator tells of one load; see the module that writes it.
 *
 * @param perSecond the answers of status 200 in each second
 * @param failures the requests that got none
 * @param cpuSeconds the processor time of the generator
 * @param latencies of an open load, from when requests were due: HdrHistogram's compressed encoding
 * @param lateMicros how late the generator itself was in an open load, at its 99th percentile
 */
record LoadResult(
    List<Integer> perSecond,
    int failures,
    double cpuSeconds,
    @Nullable String latencies,
    double lateMicros) {
  int answers() {
    return perSecond.stream().mapToInt(Integer::intValue).sum();
  }

  double perSecondOnAverage() {
    return (double) answers() / perSecond.size();
  }

  /** Returns the latencies of an open load of that rate. */
  Latency latency(boolean keepAlive, int rate) {
    return Latency.of(keepAlive, rate, failures, lateMicros, Objects.requireNonNull(latencies));
  }
}
