package dev.netinfo.comparison;

import dev.netinfo.support.Quartiles;
import java.util.Locale;

/** What is measured of each candidate. */
enum Measure {
  START_1_CPU("first answer on 1 CPU", "ms", 0),
  START_2_CPUS("first answer on 2 CPUs", "ms", 0),
  MEMORY_FIRST("memory after the first answer", "MB", 1),
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

  Measure(String title, String unit, int decimals) {
    this.title = title;
    this.unit = unit;
    this.decimals = decimals;
  }

  String title() {
    return title + (unit.equals("/s") ? "" : ", " + unit);
  }

  String unit() {
    return unit;
  }

  boolean moreIsBetter() {
    return this == RATE_KEPT || this == RATE_NEW;
  }

  /** Tells whether the first is the better one. */
  boolean isBetter(Quartiles one, Quartiles other) {
    return moreIsBetter() ? one.median() > other.median() : one.median() < other.median();
  }

  String text(double value) {
    return String.format(Locale.ROOT, "%,." + decimals + "f", value);
  }

  /** Writes the median and the quartiles; of a single sample only itself. */
  String text(Quartiles spread) {
    return spread.count() == 1
        ? text(spread.median())
        : text(spread.median()) + " [" + text(spread.low()) + "-" + text(spread.high()) + "]";
  }
}
