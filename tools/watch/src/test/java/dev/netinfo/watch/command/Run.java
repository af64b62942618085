package dev.netinfo.watch.command;

import dev.netinfo.support.Command;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The command in a process of its own. */
final class Run implements AutoCloseable {
  private static final String MAIN = WatchCommand.class.getName();

  private final Process process;
  private final InputStream in;
  private final StringBuilder output = new StringBuilder();

  private Run(Process process) {
    this(process, process.getInputStream());
  }

  private Run(Process process, InputStream in) {
    this.process = process;
    this.in = in;
  }

  /** Runs it without a terminal; what it says on both streams is its output. */
  static Run plain(String... arguments) throws IOException {
    List<String> command = command(arguments);
    return new Run(new ProcessBuilder(command).redirectErrorStream(true).start());
  }

  /** Runs it with a file as its stdout; what it says on stderr is its output. */
  static Run to(String file, String... arguments) throws IOException {
    Process process = new ProcessBuilder(command(arguments)).redirectOutput(new File(file)).start();
    process.getInputStream().close();
    return new Run(process, process.getErrorStream());
  }

  /** Runs it in a terminal of its own, after a line of shell that may change that. */
  static Run inATerminal(String before, String... arguments) throws IOException {
    String line = command(arguments).stream().map(Run::quoted).collect(Collectors.joining(" "));
    // Whoever runs the tests in a shell's background has them ignore Ctrl-C.
    String script = before + "; exec env --default-signal=INT " + line;
    ProcessBuilder builder = new ProcessBuilder("script", "-qefc", script, "/dev/null");
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("SHELL", "/bin/sh");
    return new Run(builder.redirectErrorStream(true).start());
  }

  private static List<String> command(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Command.java());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    command.addAll(List.of(arguments));
    return command;
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  /** Returns all that it has said, once a text is in it. */
  String await(String text) throws IOException {
    byte[] bytes = new byte[8192];
    while (output.indexOf(text) < 0) {
      int count = in.read(bytes);
      if (count < 0) {
        throw new AssertionError("it never said \"" + text + "\" but:\n" + output);
      }
      output.append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
    }
    return output.toString();
  }

  /** Forgets what it has said. */
  void forget() {
    output.setLength(0);
  }

  /** Types into its terminal. */
  void type(String keys) throws IOException {
    process.getOutputStream().write(keys.getBytes(StandardCharsets.US_ASCII));
    process.getOutputStream().flush();
  }

  /** Returns all that it has said when it has ended. */
  String output() throws IOException {
    output.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
    return output.toString();
  }

  void stopReading() throws IOException {
    in.close();
  }

  int status() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
