package dev.netinfo.compare.load;

import java.util.List;

/**
 * What became of a load, as it is written down in JSON.
 *
 * @param perSecond the answers of status 200 in each second
 * @param failures the requests that got none
 * @param cpuSeconds the processor time of the generator
 * @param latencies in nanoseconds to the answers, from when requests were due in an open load, and
 *     from when they were sent in a closed one: HdrHistogram's compressed encoding in Base64
 * @param lateMicros how late the generator itself was in an open load, at its 99th percentile
 */
record Outcome(
    List<Integer> perSecond,
    int failures,
    double cpuSeconds,
    String latencies,
    double lateMicros) {}
