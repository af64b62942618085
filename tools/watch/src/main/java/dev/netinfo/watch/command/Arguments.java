package dev.netinfo.watch.command;

import dev.netinfo.text.Printable;
import dev.netinfo.watch.request.Target;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the words of the command line. Not thread-safe. */
final class Arguments {
  private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m|h)");
  private static final Pattern RATE = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,3})?");
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");
  private static final long NANOS = 1_000_000_000;
  private static final int HIGHEST_RATE = 1000;
  private static final int HIGHEST_PORT = 65_535;
  private static final int PAGE = 8090;

  private final Deque<String> rest = new ArrayDeque<>();
  private final List<String> headers = new ArrayList<>();
  private @Nullable String url;
  private Duration interval = Duration.ofMillis(200);
  private Duration timeout = Duration.ofSeconds(5);
  private @Nullable Duration duration;
  private @Nullable Integer page;
  private @Nullable Path recording;
  private long count = Long.MAX_VALUE;
  private boolean isKept;
  private boolean isJson;
  private boolean isFailing;

  private Arguments(List<String> words) {
    for (String word : words) {
      int equals = word.startsWith("--") ? word.indexOf('=') : -1;
      rest.add(equals < 0 ? word : word.substring(0, equals));
      if (equals >= 0) {
        rest.add(word.substring(equals + 1));
      }
    }
  }

  /**
   * Reads them.
   *
   * @throws IllegalArgumentException if one is not understood, quoting it
   */
  static Options parse(List<String> words) {
    Arguments read = new Arguments(words);
    while (!read.rest.isEmpty()) {
      read.take(read.rest.remove());
    }
    return read.options();
  }

  private Options options() {
    if (url == null) {
      throw new IllegalArgumentException(
          "no URL; write one such as: ./netinfo watch http://demo-service.dev");
    }
    Target target = new Target(Options.url(url), Options.withAccept(headers), timeout, isKept);
    return new Options(target, interval, count, duration, isJson, isFailing, page, recording);
  }

  private void take(String word) {
    switch (word) {
      case "--rate" -> interval = interval(value(word, "requests for each second, such as 5"));
      case "--count" -> count = Long.parseLong(matching(word, NUMBER, "a number of requests"));
      case "--duration" -> duration = time(word);
      case "--timeout" -> timeout = time(word);
      case "--header" -> headers.add(value(word, "a line such as \"Accept: text/plain\""));
      case "--record" -> recording = file(word);
      case "--keep-alive" -> isKept = true;
      case "--json" -> isJson = true;
      case "--fail" -> isFailing = true;
      case "--page" -> page = page();
      default -> argument(word);
    }
  }

  private void argument(String word) {
    if (word.startsWith("-")) {
      throw new IllegalArgumentException(
          "unknown option " + Printable.quote(word) + "; ./netinfo watch --help lists them");
    }
    if (url != null) {
      throw new IllegalArgumentException(
          "one URL is watched, and " + Printable.quote(word) + " is another word");
    }
    url = word;
  }

  private Path file(String option) {
    String text = value(option, "a file, such as rollout.cast");
    try {
      Path file = Path.of(text);
      if (file.getFileName() != null) {
        return file;
      }
    } catch (InvalidPathException e) {
      // It is refused below.
    }
    throw refused(option, text, "a file, such as rollout.cast");
  }

  private int page() {
    String next = rest.peek();
    if (next == null || !next.matches("[0-9]+")) {
      return PAGE;
    }
    String text = rest.remove();
    if (text.length() > 5 || Integer.parseInt(text) > HIGHEST_PORT) {
      throw refused("--page", text, "a port from 0 to 65535");
    }
    return Integer.parseInt(text);
  }

  private static Duration interval(String text) {
    BigDecimal rate = RATE.matcher(text).matches() ? new BigDecimal(text) : BigDecimal.ZERO;
    if (rate.signum() <= 0 || rate.compareTo(BigDecimal.valueOf(HIGHEST_RATE)) > 0) {
      throw refused("--rate", text, "requests for each second, from 0.001 to " + HIGHEST_RATE);
    }
    return Duration.ofNanos(Math.round(NANOS / rate.doubleValue()));
  }

  private Duration time(String option) {
    String text = value(option, "a time such as 30s, 5m or 10h");
    Matcher matcher = TIME.matcher(text);
    if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
      throw refused(option, text, "a time such as 500ms, 30s, 5m or 10h");
    }
    long number = Long.parseLong(matcher.group(1));
    return switch (matcher.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      default -> Duration.ofHours(number);
    };
  }

  private String matching(String option, Pattern pattern, String what) {
    String text = value(option, what);
    if (!pattern.matcher(text).matches()) {
      throw refused(option, text, what);
    }
    return text;
  }

  private String value(String option, String what) {
    String value = rest.poll();
    if (value == null || value.isEmpty()) {
      throw new IllegalArgumentException(option + " needs " + what);
    }
    return value;
  }

  private static IllegalArgumentException refused(String option, String text, String what) {
    return new IllegalArgumentException(option + " " + Printable.quote(text) + ": write " + what);
  }
}
