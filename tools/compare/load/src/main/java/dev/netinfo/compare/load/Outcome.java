package dev.netinfo.compare.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a load, as it is written down in JSON.
 *
 * @param perSecond the answers of status 200 in each second
 * @param failures the requests that got none
 * @param cpuSeconds the processor time of the generator
 * @param latencies of an open load, in nanoseconds from when requests were due to their answers:
 *     HdrHistogram's compressed encoding in Base64
 * @param lateMicros how late the generator itself was in an open load, at its 99th percentile
 */
record Outcome(
    List<Integer> perSecond,
    int failures,
    double cpuSeconds,
    @Nullable String latencies,
    double lateMicros) {}
