package dev.netinfo.comparison.load;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * A distribution of durations.
 *
 * @param percentiles which, from 0 to 100
 * @param micros the duration at each of them
 * @param histogram all of it: HdrHistogram's compressed encoding, in nanoseconds
 */
record Latencies(List<Double> percentiles, List<Double> micros, String histogram) {
  private static final List<Double> PERCENTILES =
      List.of(
          0.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 97.5, 99.0, 99.5, 99.75, 99.9, 99.95, 99.99,
          100.0);

  static Latencies of(Histogram histogram) {
    List<Double> micros =
        PERCENTILES.stream().map(each -> histogram.getValueAtPercentile(each) / 1e3).toList();
    ByteBuffer octets = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(octets);
    String encoded = Base64.getEncoder().encodeToString(Arrays.copyOf(octets.array(), length));
    return new Latencies(PERCENTILES, micros, encoded);
  }
}
