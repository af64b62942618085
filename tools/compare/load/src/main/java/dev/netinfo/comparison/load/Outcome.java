package dev.netinfo.comparison.load;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a load, as it is written down in JSON.
 *
 * @param perSecond the answers of status 200 in each second
 * @param failures the requests that got none
 * @param cpuSeconds the processor time of the generator
 * @param failure why the load could not be put, or empty
 * @param latencies from when requests were due to their answers; of an open load only
 * @param lateness of the generator itself
 */
record Outcome(
    List<Integer> perSecond,
    int failures,
    double cpuSeconds,
    String failure,
    @Nullable Latencies latencies,
    @Nullable Latencies lateness) {}
