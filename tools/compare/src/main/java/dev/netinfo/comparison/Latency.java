package dev.netinfo.comparison;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * The latencies of one open load.
 *
 * @param keepAlive whether connections were kept
 * @param rate the requests per second that were due
 * @param failures the requests that got no answer, or another than 200
 * @param percentiles which, from 0 to 100
 * @param micros the latency at each of them
 * @param generatorLateMicros how late the generator itself was, at its 99th percentile
 * @param histogram all of it, in nanoseconds: HdrHistogram's compressed encoding
 */
record Latency(
    boolean keepAlive,
    int rate,
    int failures,
    List<Double> percentiles,
    List<Double> micros,
    double generatorLateMicros,
    String histogram) {

  /** Returns all of several. */
  static Histogram sum(List<Latency> several) {
    Histogram sum = new Histogram(3);
    sum.setAutoResize(true);
    several.forEach(each -> sum.add(each.decoded()));
    return sum;
  }

  double millisAt(double percentile) {
    return decoded().getValueAtPercentile(percentile) / 1e6;
  }

  private Histogram decoded() {
    try {
      ByteBuffer octets = ByteBuffer.wrap(Base64.getDecoder().decode(histogram));
      return Histogram.decodeFromCompressedByteBuffer(octets, 0);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("no histogram", e);
    }
  }
}
