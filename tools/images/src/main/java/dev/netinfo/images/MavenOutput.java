package dev.netinfo.images;

import dev.netinfo.support.Framework;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Maven prints while it builds images: how far it is, what it took. Not thread-safe. */
final class MavenOutput {
  private static final Pattern STEP =
      Pattern.compile("\\[INFO\\] --- .*:[a-zA-Z]+ \\(([a-zA-Z0-9.-]+)\\) @ ([a-z-]+) ---");

  /** What is said when a plugin's execution of that name begins. */
  private static final Map<String, String> STEPS =
      Map.of(
          "assemble", "linking the Java run time",
          "train-the-cache", "training the AOT cache",
          "image", "building the image",
          "image-of-the-first-version", "building the first version's image",
          "push", "pushing the image",
          "push-the-first-version", "pushing the first version's image");

  private static final Pattern TIME =
      Pattern.compile(
          "\\[INFO\\] responder (%s) \\.+ SUCCESS \\[ *(?:([0-9]+):)?([0-9.]+) (s|min)\\]"
              .formatted(
                  Framework.all().stream()
                      .map(Framework::toString)
                      .collect(Collectors.joining("|"))));
  private static final int MINUTE_SECONDS = 60;

  private final List<String> lines = new ArrayList<>();

  void add(String line) {
    lines.add(line);
    Matcher step = STEP.matcher(line);
    if (step.matches() && STEPS.containsKey(step.group(1))) {
      System.err.printf("netinfo: %-20s %s ...%n", step.group(2), STEPS.get(step.group(1)));
    }
  }

  /** Writes down how many seconds the module of each framework took. */
  void writeTimes(Path directory, String name) throws IOException {
    for (String line : lines) {
      Matcher time = TIME.matcher(line);
      if (time.matches()) {
        Path file = directory.resolve(name + "-" + time.group(1) + ".seconds");
        Files.writeString(file, seconds(time) + "\n");
      }
    }
  }

  /** Maven writes {@code 9.123 s} or {@code 01:05 min}. */
  private static String seconds(Matcher time) {
    return time.group(2) == null
        ? time.group(3)
        : String.valueOf(
            MINUTE_SECONDS * Integer.parseInt(time.group(2)) + Integer.parseInt(time.group(3)));
  }
}
