package dev.netinfo.compare.results;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.zip.DataFormatException;
import org.HdrHistogram.Histogram;

/**
 * The latencies of one open load. Immutable.
 *
 * @param keepAlive whether connections were kept
 * @param rate the requests per second that were due
 * @param failures the requests that got no answer, or another than 200
 * @param percentiles which, from 0 to 100
 * @param micros the latency at each of them
 * @param generatorLateMicros how late the generator itself was, at its 99th percentile
 * @param histogram all of it, in nanoseconds: HdrHistogram's compressed encoding in Base64
 */
public record Latency(
    boolean keepAlive,
    int rate,
    int failures,
    List<Double> percentiles,
    List<Double> micros,
    double generatorLateMicros,
    String histogram) {
  private static final List<Double> PERCENTILES =
      List.of(
          0.0, 10.0, 25.0, 50.0, 75.0, 90.0, 95.0, 97.5, 99.0, 99.5, 99.75, 99.9, 99.95, 99.99,
          100.0);

  /** Returns the latencies of a histogram. */
  public static Latency of(
      boolean keepAlive, int rate, int failures, double generatorLateMicros, String histogram) {
    Histogram decoded = decoded(histogram);
    List<Double> micros =
        PERCENTILES.stream().map(each -> decoded.getValueAtPercentile(each) / 1e3).toList();
    return new Latency(
        keepAlive, rate, failures, PERCENTILES, micros, generatorLateMicros, histogram);
  }

  /** Returns the sum of several, in nanoseconds. */
  public static Histogram sum(List<Latency> several) {
    Histogram sum = new Histogram(3);
    sum.setAutoResize(true);
    several.forEach(each -> sum.add(decoded(each.histogram)));
    return sum;
  }

  /** Returns the latency of a histogram at a percentile from 0 to 100. */
  public static double millisAt(double percentile, String histogram) {
    return decoded(histogram).getValueAtPercentile(percentile) / 1e6;
  }

  /** Returns the latency at one of {@link #percentiles}. */
  public double millisAt(double percentile) {
    return micros.get(percentiles.indexOf(percentile)) / 1e3;
  }

  private static Histogram decoded(String histogram) {
    try {
      return Histogram.decodeFromCompressedByteBuffer(
          ByteBuffer.wrap(Base64.getDecoder().decode(histogram)), 0);
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("no histogram", e);
    }
  }
}
