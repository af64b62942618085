package dev.netinfo.watch.terminal;

import java.time.Duration;
import java.util.Locale;

/** Numbers and times as people read them, and texts that fit. */
final class Formats {
  private static final int SLOW_MILLIS = 10_000;
  private static final int QUICK_MICROS = 10_000;

  private Formats() {}

  /** Returns such as {@code 1,244}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Returns such as {@code 20.0 %}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Returns a chance, such as {@code 38 %}, that is never rounded to what is certain. */
  static String chance(double chance) {
    return chance < 0.01 ? "less than 1 %" : String.format(Locale.ROOT, "%.0f %%", 100 * chance);
  }

  /** Returns how long an answer took, such as {@code 2.1 ms}, {@code 240 ms} or {@code 12 s}. */
  static String latency(Duration latency) {
    long micros = latency.toNanos() / 1000;
    if (micros < QUICK_MICROS) {
      return String.format(Locale.ROOT, "%.1f ms", micros / 1000.0);
    }
    return latency.toMillis() < SLOW_MILLIS
        ? latency.toMillis() + " ms"
        : latency.toSeconds() + " s";
  }

  /** Returns such as {@code 12.4 s}. */
  static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  /** Returns such as {@code 7s}, {@code 12m} or {@code 3h}. */
  static String age(Duration age) {
    if (age.toMinutes() < 2) {
      return Math.max(0, age.toSeconds()) + "s";
    }
    return age.toHours() < 2 ? age.toMinutes() + "m" : age.toHours() + "h";
  }

  /** Returns such as {@code 00:01:23}. */
  static String clock(Duration time) {
    return "%02d:%02d:%02d".formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }

  /** Cuts a text in its middle, where names of pods are the same. */
  static String cut(String text, int width) {
    if (text.length() <= width) {
      return text;
    }
    if (width < 8) {
      return text.substring(0, width);
    }
    int tail = (width - 2) / 2;
    return text.substring(0, width - 2 - tail) + ".." + text.substring(text.length() - tail);
  }
}
