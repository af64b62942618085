package dev.netinfo.compare.results;

import dev.netinfo.support.Quartiles;
import java.util.Locale;

/** What is measured of each candidate. The names stand in {@code results.json}. */
public enum Metric {
  START_1_CPU("first answer on 1 CPU", "ms", 0),
  START_2_CPUS("first answer on 2 CPUs", "ms", 0),
  MEMORY_FIRST("memory after the first answer", "MB", 1),
  MEMORY_100("memory after 100 requests", "MB", 1),
  MEMORY_REST("memory at rest", "MB", 1),
  MEMORY_LOAD("memory under load", "MB", 1),
  RATE_KEPT("requests/s, kept connections", "/s", 0),
  RATE_NEW("requests/s, a connection each", "/s", 0),
  CPU_PER_1000("CPU time for 1000 requests", "ms", 1),
  P50_KEPT("latency p50, kept connections", "ms", 2),
  P99_KEPT("latency p99, kept connections", "ms", 2),
  P999_KEPT("latency p99.9, kept connections", "ms", 2),
  P50_NEW("latency p50, a connection each", "ms", 2),
  P99_NEW("latency p99, a connection each", "ms", 2);

  private final String title;
  private final String unit;
  private final int decimals;

  Metric(String title, String unit, int decimals) {
    this.title = title;
    this.unit = unit;
    this.decimals = decimals;
  }

  /** Returns its name for a table, with its unit. */
  public String title() {
    return title + (unit.equals("/s") ? "" : ", " + unit);
  }

  /** Returns its unit. */
  public String unit() {
    return unit;
  }

  /** Returns whether it is measured of a new process, and not of one that has to be warm. */
  public boolean isOfStart() {
    return compareTo(MEMORY_100) <= 0;
  }

  /** Returns whether a larger figure is the better one. */
  public boolean moreIsBetter() {
    return this == RATE_KEPT || this == RATE_NEW;
  }

  /** Returns whether the first is the better one. */
  public boolean isBetter(Quartiles one, Quartiles other) {
    return moreIsBetter() ? one.median() > other.median() : one.median() < other.median();
  }

  /** Returns a figure without its unit. */
  public String text(double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** Returns the median and the quartiles; of a single sample only itself. */
  public String text(Quartiles spread) {
    return spread.count() == 1
        ? text(spread.median())
        : text(spread.median()) + " [" + text(spread.low()) + "-" + text(spread.high()) + "]";
  }
}
