package dev.netinfo.cli;

import dev.netinfo.support.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A program that a test starts in a directory. Its output goes to files, so it never blocks. */
final class Program {
  static final Path JAR = Path.of("target", "tools-cli.jar").toAbsolutePath();
  static final Path JAVA = Path.of(Command.java());

  private static final AtomicInteger STARTED = new AtomicInteger();

  private final Path directory;
  private final List<String> command;
  private final Map<String, String> environment = new TreeMap<>();
  private boolean isOnATerminal;

  private Program(Path directory, List<String> command) {
    this.directory = directory;
    this.command = command;
  }

  /** Returns the packaged command line. */
  static Program netinfo(Path directory) {
    return of(
        directory, JAVA.toString(), "--enable-native-access=ALL-UNNAMED", "-jar", JAR.toString());
  }

  static Program of(Path directory, String... command) {
    return new Program(directory, List.of(command));
  }

  Program with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Has its stdout on a pseudo terminal. */
  Program onATerminal() {
    isOnATerminal = true;
    return this;
  }

  /**
   * Makes it the first process of a session, as that of a terminal is: it takes each signal, also
   * those that whoever runs the tests in the background, or with nohup, has them ignore.
   */
  Program inASession() {
    return startedBy("setsid", "env", "--default-signal=INT,HUP");
  }

  /** Has its stdout on a disk that is full. */
  Program onAFullDisk() {
    return startedBy("sh", "-c", "exec \"$@\" >/dev/full", "sh");
  }

  private Program startedBy(String... words) {
    List<String> whole = new ArrayList<>(List.of(words));
    whole.addAll(command);
    Program program = new Program(directory, whole);
    program.environment.putAll(environment);
    return program;
  }

  Ended run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).await();
  }

  Running start(String... arguments) throws IOException {
    List<String> whole = new ArrayList<>(command);
    whole.addAll(Arrays.asList(arguments));
    Path output = Files.createDirectories(directory.resolve("output-" + STARTED.incrementAndGet()));
    ProcessBuilder builder =
        new ProcessBuilder(isOnATerminal ? onATerminal(whole) : whole)
            .directory(directory.toFile())
            .redirectOutput(output.resolve("out").toFile())
            .redirectError(output.resolve("err").toFile());
    builder.environment().keySet().removeAll(List.of("NETINFO_BUILDING", "NO_COLOR"));
    builder.environment().put("TERM", "xterm");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new Running(process, output);
  }

  private static List<String> onATerminal(List<String> command) {
    String quoted = command.stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    return List.of("script", "-qec", quoted, "/dev/null");
  }
}
