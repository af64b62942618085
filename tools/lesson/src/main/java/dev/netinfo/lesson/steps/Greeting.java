package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Output;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The answer of a pod.
 *
 * @param ip the pod's address, or null in the answer of version 1.0.0
 * @param client the client's address, or null in the answer of version 1.0.0
 */
record Greeting(String pod, @Nullable String ip, @Nullable String client) {
  private static final Pattern SHAPE =
      Pattern.compile("Hello from (\\S+)(?: at (\\S+) back to (\\S+))?");

  /** Returns the name of the pod that answered, or the whole line if it is no such answer. */
  static String podOf(String line) {
    Greeting greeting = of(line);
    return greeting == null ? line : greeting.pod();
  }

  /** Returns the greeting that a program printed, or null if it printed something else. */
  static @Nullable Greeting in(Output output) {
    return output.isOk() && output.lines().size() == 1 ? of(output.lines().getFirst()) : null;
  }

  /** Reads a line; returns null if it is no such answer. */
  static @Nullable Greeting of(String line) {
    Matcher matcher = SHAPE.matcher(line);
    return matcher.matches()
        ? new Greeting(matcher.group(1), matcher.group(2), matcher.group(3))
        : null;
  }
}
