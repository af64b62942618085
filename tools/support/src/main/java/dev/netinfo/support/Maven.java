package dev.netinfo.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Runs Maven, on the JDK that this program runs on. */
public final class Maven {
  /** Nothing that only says whether the sources are in order, which takes most of the time. */
  private static final List<String> UNCHECKED =
      List.of(
          "-Dmaven.test.skip=true",
          "-Dspotless.check.skip=true",
          "-Derror-prone.checks=-XepDisableAllChecks",
          "-Dstyle.color=never");

  private Maven() {}

  /**
   * Builds without tests and checks, for whoever wants the programs, and hands on each line that
   * Maven prints. The next build compiles all of it anew, because it may be one that checks.
   *
   * @param project the directory of the project
   * @param log the file that all lines are written to if it fails; its directory is made
   * @throws IllegalStateException if it fails, with its reason and the log's name
   */
  public static void programs(
      Path project, List<String> arguments, Path log, Consumer<String> lines) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(UNCHECKED);
    Runnable forget = () -> CompilerRecords.delete(project);
    try {
      run(all, log, lines, forget);
    } finally {
      forget.run();
    }
  }

  private static void run(
      List<String> arguments, Path log, Consumer<String> lines, Runnable whenStopped) {
    List<String> output = new ArrayList<>();
    ProcessBuilder builder = builder(arguments).redirectErrorStream(true);
    try {
      Process maven = start(builder, whenStopped);
      maven.getOutputStream().close();
      try (BufferedReader reader = maven.inputReader(StandardCharsets.UTF_8)) {
        for (String line; (line = reader.readLine()) != null; ) {
          output.add(line);
          lines.accept(fromLevel(line));
        }
      }
      int status = maven.onExit().join().exitValue();
      if (Child.isInterrupted(status)) {
        // This program ends, too; if Ctrl-C has not reached it yet, now.
        whenStopped.run();
        System.exit(status);
      }
      if (status != 0) {
        Files.createDirectories(log.toAbsolutePath().getParent());
        Files.write(log, output);
        throw new IllegalStateException(reason(output) + " (all that Maven said: " + log + ")");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs Maven with this program's streams and returns its exit status. */
  public static int run(List<String> arguments) {
    try {
      return start(builder(arguments).inheritIO(), () -> {}).waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ProcessBuilder builder(List<String> arguments) {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp"));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    String options = System.getenv().getOrDefault("MAVEN_OPTS", "");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // Maven itself uses a method that newer JDKs warn about.
    builder
        .environment()
        .put("MAVEN_OPTS", ("--sun-misc-unsafe-memory-access=allow " + options).strip());
    builder.environment().put(BuildLock.HELD, "1");
    return builder;
  }

  /**
   * Starts Maven, which is told to stop when this program is. This program ends only then, because
   * it holds the lock of the builds.
   */
  private static Process start(ProcessBuilder builder, Runnable whenStopped) {
    try {
      return Child.start(builder, maven -> stop(maven, whenStopped));
    } catch (IOException e) {
      throw new IllegalStateException("needs Maven 3.8.7 or newer as mvn on the PATH", e);
    }
  }

  /** Tells the handle: Process.destroy would close what is still being read. */
  private static void stop(Process maven, Runnable whenStopped) {
    maven.toHandle().destroy();
    if (Child.isInterrupted(maven.onExit().join().exitValue())) {
      whenStopped.run();
    }
  }

  /** Leaves out what the user's options have Maven print before the level, such as a date. */
  private static String fromLevel(String line) {
    return line.replaceFirst("^.*?(?=\\[(INFO|WARNING|ERROR)\\] )", "");
  }

  /**
   * Returns the lines in which Maven says why it failed, the compiler's warnings among them, which
   * are errors here; without Maven's general advice.
   */
  private static String reason(List<String> output) {
    String reason =
        output.stream()
            .map(Maven::fromLevel)
            .takeWhile(line -> !line.contains("To see the full stack trace"))
            .filter(
                line -> line.startsWith("[ERROR] ") || line.matches("\\[WARNING\\] .*\\.java:.*"))
            .map(line -> line.replaceFirst("^\\[[A-Z]+\\] ", "").replace(" -> [Help 1]", ""))
            .filter(line -> !line.isBlank())
            .distinct()
            .collect(Collectors.joining("\n"));
    return reason.isEmpty() ? "Maven failed" : reason;
  }
}
