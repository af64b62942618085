package dev.netinfo.compare.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What becomes of an image with more of something. Grows while it is measured; not thread-safe. */
public final class Growth {
  /** By the number of connections that ask at the same time. */
  public final List<Step> byConnections = new ArrayList<>();

  /** By how many processors' time it gets. */
  public final List<Step> byProcessors = new ArrayList<>();

  /** Its memory under load, in megabytes of a million bytes, read again and again. */
  public final List<Double> memory = new ArrayList<>();

  /**
   * What was measured with so much.
   *
   * @param amount the connections, or the processors
   * @param perSecond the answers
   * @param p99Millis how long one request of a hundred took at least, from when it was sent
   */
  public record Step(double amount, double perSecond, double p99Millis) {
    /** Returns the amount for a table or an axis: {@code 0.25}, {@code 1,000}. */
    public String label() {
      return amount == Math.rint(amount)
          ? String.format(Locale.ROOT, "%,d", (long) amount)
          : String.valueOf(amount);
    }
  }
}
