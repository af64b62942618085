package dev.netinfo.lesson;

import static dev.netinfo.text.Printable.quote;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param context the kubectl context, or null if it was not named
 * @param overlays what is rolled out after 1.0.0, in this order
 * @param imageName the images' name without a tag, such as {@code registry.example/team/demo}
 * @param jumpboxImage the jumpbox's image, or null for the component's
 * @param timeout how long to wait for one condition
 */
record Options(
    @Nullable String context,
    List<String> overlays,
    String imageName,
    @Nullable String jumpboxImage,
    Duration timeout,
    boolean cleanup,
    boolean help) {

  /** Where the lesson begins, and what it rolls out to afterwards. */
  static final String FIRST = "1.0.0";

  static final String DEFAULT_NAME = "demo";
  static final List<String> OVERLAYS = List.of("micronaut", "helidon", "vertx");

  /**
   * Parses the command line.
   *
   * @throws Refusal if it is not understood
   */
  static Options parse(String... arguments) {
    Parser parser = new Parser(arguments);
    while (!parser.rest.isEmpty()) {
      parser.next();
    }
    return new Options(
        parser.context,
        parser.overlays.isEmpty() ? OVERLAYS : parser.overlays.stream().distinct().toList(),
        parser.imageName,
        parser.jumpboxImage,
        parser.timeout,
        parser.cleanup,
        parser.help);
  }

  private static final class Parser {
    private final Deque<String> rest = new ArrayDeque<>();
    private final List<String> overlays = new ArrayList<>();
    private @Nullable String context;
    private @Nullable String jumpboxImage;
    private String imageName = DEFAULT_NAME;
    private Duration timeout = Duration.ofMinutes(5);
    private boolean cleanup;
    private boolean help;

    Parser(String... arguments) {
      for (String argument : arguments) {
        int equals = argument.startsWith("--") ? argument.indexOf('=') : -1;
        rest.add(equals < 0 ? argument : argument.substring(0, equals));
        if (equals >= 0) {
          rest.add(argument.substring(equals + 1));
        }
      }
    }

    void next() {
      String option = rest.remove();
      switch (option) {
        case "--context" -> context = value(option, "a context: kubectl config get-contexts");
        case "--overlay" -> overlays.add(overlay(value(option, "one of " + OVERLAYS)));
        case "--name" -> imageName = name(value(option, "registry.example/team/demo"));
        case "--jumpbox-image" ->
            jumpboxImage = image(value(option, "an image with curl and sleep"));
        case "--timeout" -> timeout = seconds(value(option, "seconds"));
        case "--cleanup" -> cleanup = true;
        case "-h", "--help", "help" -> help = true;
        default ->
            throw new Refusal(
                "unknown option " + quote(option) + "; ./netinfo lesson --help lists them");
      }
    }

    private String value(String option, String what) {
      String value = rest.poll();
      if (value == null || value.isBlank() || value.startsWith("--")) {
        throw new Refusal(option + " needs a value: " + what);
      }
      return value;
    }

    private static String overlay(String name) {
      if (!OVERLAYS.contains(name)) {
        throw new Refusal(
            "unknown overlay " + quote(name) + "; write " + String.join(", ", OVERLAYS));
      }
      return name;
    }

    private static String name(String text) {
      if (!text.matches("[a-z0-9][a-z0-9._-]*(:[0-9]+(?=/))?(/[a-z0-9][a-z0-9._-]*)*")) {
        throw new Refusal(
            quote(text)
                + " is no image's name without a tag; write for example registry.example/team/demo");
      }
      return text;
    }

    private static String image(String text) {
      if (!text.matches("[A-Za-z0-9][A-Za-z0-9._/-]*(:[A-Za-z0-9._/-]+)*(@sha256:[0-9a-f]{64})?")) {
        throw new Refusal(quote(text) + " is no image; write for example nginx:1.28");
      }
      return text;
    }

    private static Duration seconds(String text) {
      if (!text.matches("[1-9][0-9]{0,4}s?")) {
        throw new Refusal(quote(text) + " is no time to wait; write seconds, such as 300");
      }
      return Duration.ofSeconds(Long.parseLong(text.replace("s", "")));
    }
  }
}
