package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Programs;
import dev.netinfo.lesson.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The kubectl on the path. Immutable.
 *
 * @param context the context, or null for the current one
 * @param directory where it runs
 */
record Kubectl(Programs programs, @Nullable String context, Path directory) {
  /** For a command that waits for nothing. */
  private static final Duration SHORT = Duration.ofSeconds(60);

  /** Runs it to its end. */
  Output run(String... arguments) {
    return run(List.of(arguments), SHORT);
  }

  /** Runs it to its end, or to the time that it may take. */
  Output run(List<String> arguments, Duration limit) {
    return follow(arguments, limit, line -> {}, () -> {});
  }

  /** Runs it as {@link Programs#run} does. */
  Output follow(
      List<String> arguments, Duration limit, Consumer<String> lines, Runnable meanwhile) {
    List<String> command = new ArrayList<>(List.of("kubectl"));
    if (context != null) {
      command.add("--context=" + context);
    }
    command.addAll(arguments);
    try {
      return programs.run(
          new ProcessBuilder(command).directory(directory.toFile()), limit, lines, meanwhile);
    } catch (IOException e) {
      throw new RefusedException(
          "kubectl is not on the PATH; install 1.27 or newer"
              + " (https://kubernetes.io/docs/tasks/tools/)");
    }
  }
}
