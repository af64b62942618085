package dev.netinfo.support;

import dev.netinfo.text.Printable;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as options have them: {@code 500ms}, {@code 30s}, {@code 5m}, {@code 10h}. */
public final class Times {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m|h)");

  private Times() {}

  /**
   * Parses a time, which is more than zero.
   *
   * @throws IllegalArgumentException if it is none, quoting it
   */
  public static Duration parse(String text) {
    Matcher time = TIME.matcher(text);
    if (!time.matches() || Long.parseLong(time.group(1)) == 0) {
      throw new IllegalArgumentException(
          Printable.quote(text) + " is not a time; write one such as 500ms, 30s, 5m or 10h");
    }
    long number = Long.parseLong(time.group(1));
    return switch (time.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  /** Returns the time as {@link #parse} reads it, in the largest unit that is exact. */
  public static String format(Duration time) {
    long millis = time.toMillis();
    if (millis % 1000 != 0) {
      return millis + "ms";
    }
    long seconds = millis / 1000;
    if (seconds % 60 != 0 || seconds == 0) {
      return seconds + "s";
    }
    return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds / 60 + "m";
  }
}
