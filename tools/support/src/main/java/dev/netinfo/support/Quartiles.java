package dev.netinfo.support;

import java.util.List;

/**
 * The middle of some samples and how far they lie apart.
 *
 * @param median the median
 * @param low the first quartile
 * @param high the third quartile
 * @param count how many samples
 */
public record Quartiles(double median, double low, double high, int count) {
  /**
   * Takes at least one sample. Quartiles between two samples are interpolated.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Quartiles of(List<Double> samples) {
    if (samples.isEmpty()) {
      throw new IllegalArgumentException("no sample");
    }
    List<Double> sorted = samples.stream().sorted().toList();
    return new Quartiles(
        quantile(sorted, 0.5), quantile(sorted, 0.25), quantile(sorted, 0.75), sorted.size());
  }

  private static double quantile(List<Double> sorted, double share) {
    double place = share * (sorted.size() - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.size() - 1);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }

  /** Returns the interquartile range. */
  public double range() {
    return high - low;
  }

  /**
   * Returns whether two figures differ by more than either of them varies; false if one is of a
   * single sample, whose variation is unknown.
   */
  public boolean differsFrom(Quartiles other) {
    boolean isKnown = count > 1 && other.count > 1;
    return isKnown && Math.abs(median - other.median) > Math.max(range(), other.range());
  }
}
