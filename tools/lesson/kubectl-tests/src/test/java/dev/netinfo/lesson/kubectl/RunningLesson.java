package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.LessonCommand;
import dev.netinfo.support.Command;
import java.io.BufferedReader;
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
    Assumptions.assumeTrue(
        Command.exists("kubectl"),
        "kubectl 1.32 or newer is needed: https://kubernetes.io/docs/tasks/tools/");
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

  /** Gives it, and ends it from outside when it has said this. */
  static RunningLesson interrupted(
      Path directory, String server, String said, String... arguments) {
    File errors = directory.resolve("errors").toFile();
    ProcessBuilder builder = builder(directory, server, command(arguments));
    try {
      Process process = builder.redirectError(errors).start();
      StringBuilder text = new StringBuilder();
      process
          .inputReader()
          .lines()
          .forEach(line -> {
            text.append(line).append('\n');
            if (line.contains(said)) {
              process.toHandle().destroy();
            }
          });
      return ended(process, text.toString(), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives it in a process group, and interrupts all of that as Ctrl-C does, at some line. */
  static RunningLesson interruptedByCtrlC(Path directory, String server, int line) {
    File errors = directory.resolve("errors").toFile();
    List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
    command.addAll(command("--context", "test", "--overlay", "vertx"));
    try {
      Process process = builder(directory, server, command).redirectError(errors).start();
      BufferedReader output = process.inputReader();
      StringBuilder text = new StringBuilder();
      int read = 0;
      for (String next = output.readLine(); next != null; next = output.readLine()) {
        text.append(next).append('\n');
        if (++read == line) {
          Command.run("kill", "-INT", "--", "-" + process.pid());
        }
      }
      return ended(process, text.toString(), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of(Command.java()));
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), LessonCommand.class.getName()));
    command.addAll(List.of(arguments));
    if (!String.join(" ", arguments).contains("--timeout")) {
      command.add("--timeout=20");
    }
    return command;
  }

  private static RunningLesson run(
      Path directory, String server, List<String> command, String typed) {
    File text = directory.resolve("text").toFile();
    File errors = directory.resolve("errors").toFile();
    ProcessBuilder builder =
        builder(directory, server, command).redirectOutput(text).redirectError(errors);
    try {
      Process process = builder.start();
      process.outputWriter().append(typed).close();
      process.onExit().join();
      return ended(process, Files.readString(text.toPath()), errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProcessBuilder builder(Path directory, String server, List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(new File("../../.."));
    builder.environment().put("KUBECONFIG", config(directory, server).toString());
    builder.environment().put("HOME", directory.toString());
    // Each kubectl takes a sixth less time on one processor, of which the tests use all.
    builder.environment().put("GOMAXPROCS", "1");
    return builder;
  }

  private static RunningLesson ended(Process process, String text, File errors) throws IOException {
    int status = process.onExit().join().exitValue();
    return new RunningLesson(status, text, Files.readString(errors.toPath()));
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
