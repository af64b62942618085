package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Programs;
import dev.netinfo.lesson.RefusedException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kubectl on the path. Immutable.
 *
 * @param context the context, or null for the current one
 */
record Kubectl(Programs programs, @Nullable String context) {
  /** For a command that waits for nothing. */
  private static final Duration SHORT = Duration.ofSeconds(60);

  /** Runs a command, of which no word has a space, to its end. */
  Output run(String command) {
    return run(List.of(command.split(" ")), SHORT);
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
      return programs.run(new ProcessBuilder(command), limit, lines, meanwhile);
    } catch (IOException e) {
      throw new RefusedException(
          "kubectl is not on the PATH; install 1.27 or newer"
              + " (https://kubernetes.io/docs/tasks/tools/)");
    }
  }

  /** Returns what is asked of an object in the lesson's namespace; empty if there is none. */
  String value(String object, String jsonPath) {
    return get(object + " -n " + LessonObject.NAMESPACE, jsonPath).text();
  }

  /** Lists objects: of each these fields in a line, with a tab between them. */
  Output list(String objects, String... fields) {
    String line =
        Stream.of(fields)
            .map(field -> "{." + field + "}")
            .collect(Collectors.joining("{\"\\t\"}", "{range .items[*]}", "{\"\\n\"}{end}"));
    return get(objects, line);
  }

  private Output get(String objects, String jsonPath) {
    List<String> arguments = new ArrayList<>(List.of("get"));
    arguments.addAll(List.of(objects.split(" ")));
    arguments.addAll(List.of("--ignore-not-found", "-o", "jsonpath=" + jsonPath));
    return run(arguments, SHORT);
  }
}
