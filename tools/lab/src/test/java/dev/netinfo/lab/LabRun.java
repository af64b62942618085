package dev.netinfo.lab;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A run of {@code tools/lab/run}, as {@code ./netinfo lab} calls it. */
final class LabRun implements AutoCloseable {
  private static final String RESET = "--default-signal=INT,TERM,HUP";
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
    return start(Path.of("..", "..").toAbsolutePath().normalize(), arguments);
  }

  /** Makes an empty directory the home of a lab that finds nothing to run in its pods. */
  static Path homeWithoutResponders(Path home) throws IOException {
    Path lab = Files.createDirectories(home.resolve("lab"));
    for (String file : List.of("run", "cluster", "target")) {
      Files.createSymbolicLink(lab.resolve(file), Path.of(file).toAbsolutePath());
    }
    return home;
  }

  /** Starts it in a directory that has {@code tools/lab/run}. */
  static LabRun start(Path home, String... arguments) {
    try {
      List<String> script =
          Commands.words(reset(), List.of(home.resolve("tools/lab/run").toString()));
      ProcessBuilder builder = new ProcessBuilder(Commands.words(script, List.of(arguments)));
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("NETINFO_LAB_FILE", file().toString());
      return new LabRun(builder.redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A signal that the test's own shell ignores would be ignored for good, unless it is reset. */
  private static List<String> reset() {
    return resetsSignals() ? List.of("env", RESET) : List.of();
  }

  /** Tells whether this machine can do that. */
  static boolean resetsSignals() {
    try {
      Commands.output(List.of("env", RESET, "true"));
      return true;
    } catch (LabException e) {
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

  /** Sends a signal to the script alone. */
  void signal(String name) {
    Commands.output(List.of("kill", "-" + name, String.valueOf(process.pid())));
  }

  /** Returns all processes that the lab is made of right now. */
  List<ProcessHandle> processes() {
    return process.descendants().toList();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
