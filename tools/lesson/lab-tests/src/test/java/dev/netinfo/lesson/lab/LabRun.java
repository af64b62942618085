package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.LabCommand;
import dev.netinfo.support.Command;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A run of {@code ./netinfo lab}, as a process of its own. */
final class LabRun implements AutoCloseable {
  private static final String RESET = "--default-signal=INT,TERM,HUP";
  private static final Path PROJECT = Path.of("..", "..", "..").toAbsolutePath().normalize();
  private static final int PATIENCE_SECONDS = 180;

  private final Process process;
  private final BufferedReader output;
  private final List<String> lines = new ArrayList<>();

  private LabRun(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  /** Starts it in this project. */
  static LabRun start(String... arguments) {
    return start(PROJECT, arguments);
  }

  /** Starts it in a directory that is the project's. */
  static LabRun start(Path home, String... arguments) {
    return start(home, Map.of(), arguments);
  }

  /** Starts it in this project, with variables beside those of this process. */
  static LabRun start(Map<String, String> environment, String... arguments) {
    return start(PROJECT, environment, arguments);
  }

  private static LabRun start(Path home, Map<String, String> environment, String... arguments) {
    List<String> command = new ArrayList<>();
    if (resetsSignals()) {
      command.addAll(List.of("env", RESET));
    }
    command.add(Command.java());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), LabCommand.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().put("NETINFO_LAB_FILE", file().toString());
    // The Maven of this test has built what there is to run.
    builder.environment().put("NETINFO_BUILDING", "tests");
    builder.environment().putAll(environment);
    try {
      return new LabRun(builder.redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Returns whether this machine can do that: a signal that the test's own shell ignores would be
   * ignored for good.
   */
  static boolean resetsSignals() {
    try {
      Command.run("env", RESET, "true");
      return true;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Where a lab of the tests is kept, so that they leave another one alone. */
  static Path file() {
    return Path.of("target", "kept-lab").toAbsolutePath();
  }

  /** Reads on until a line starts like this. */
  void awaitLine(String start) {
    try {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        lines.add(line);
        if (line.startsWith(start)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("it has not said \"" + start + "\":\n" + String.join("\n", lines));
  }

  /** Returns everything that it said in one line, once it has ended. */
  String said() {
    return String.join(" ", lines()).replaceAll("\\s+", " ");
  }

  /** Returns everything that it said, once it has ended. */
  List<String> lines() {
    lines.addAll(output.lines().toList());
    return lines;
  }

  int status() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Sends a signal to it alone. */
  void signal(String name) {
    Command.run("kill", "-" + name, String.valueOf(process.pid()));
  }

  long pid() {
    return process.pid();
  }

  /** Returns all processes that the lab is made of right now. */
  List<ProcessHandle> processes() {
    return process.descendants().toList();
  }

  /** Returns them as soon as there are some. */
  List<ProcessHandle> awaitProcesses() throws InterruptedException {
    while (processes().isEmpty()) {
      Thread.sleep(20);
    }
    return processes();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
