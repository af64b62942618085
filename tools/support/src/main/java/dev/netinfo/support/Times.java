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
}
