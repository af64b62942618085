package dev.netinfo.lesson;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The lesson as a process of its own, with a kubeconfig of its own, and what it said. */
record RunningLesson(int status, String text, String errors) {
  /** Skips the tests, and says what to install, where there is no kubectl. */
  static void requireKubectl() {
    boolean isThere =
        List.of(System.getenv("PATH").split(File.pathSeparator)).stream()
            .anyMatch(directory -> Files.isExecutable(Path.of(directory, "kubectl")));
    Assumptions.assumeTrue(
        isThere, "kubectl 1.32 or newer is needed: https://kubernetes.io/docs/tasks/tools/");
  }

  /** Gives it where nobody can be asked. */
  static RunningLesson run(Path directory, String server, String... arguments) {
    return run(directory, server, command(arguments), "");
  }

  /** Gives it on a terminal, at which somebody types. */
  static RunningLesson typing(Path directory, String server, String typed, String... arguments) {
    String line = "exec '" + String.join("' '", command(arguments)) + "'";
    return run(directory, server, List.of("script", "-qec", line, "/dev/null"), typed);
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("dev.netinfo.lesson.Main");
    command.addAll(List.of(arguments));
    command.add("--timeout=20");
    return command;
  }

  private static RunningLesson run(
      Path directory, String server, List<String> command, String typed) {
    File text = directory.resolve("text").toFile();
    File errors = directory.resolve("errors").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(new File(".."))
            .redirectOutput(text)
            .redirectError(errors);
    builder.environment().put("KUBECONFIG", config(directory, server).toString());
    builder.environment().put("HOME", directory.toString());
    try {
      Process process = builder.start();
      process.outputWriter().append(typed).close();
      return new RunningLesson(
          process.waitFor(), Files.readString(text.toPath()), Files.readString(errors.toPath()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Path config(Path directory, String server) {
    try {
      return Files.writeString(
          directory.resolve("config"),
          """
          apiVersion: v1
          kind: Config
          clusters: [{name: test, cluster: {server: "%s"}}]
          contexts: [{name: test, context: {cluster: test, user: test, namespace: other}}]
          users: [{name: test, user: {token: test}}]
          current-context: test
          """
              .formatted(server));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String everything() {
    return text + errors;
  }
}
