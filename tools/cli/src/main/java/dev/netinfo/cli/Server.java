package dev.netinfo.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A child process that is told to stop when this program is, and waited for. */
final class Server {
  /**
   * The shell ignores Ctrl-C and so does what it becomes: the terminal sends that to both
   * processes, but this one alone decides how the child is stopped.
   */
  private static final List<String> WITHOUT_INTERRUPT =
      List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");

  private Server() {}

  static ProcessBuilder command(String... command) {
    List<String> whole = new ArrayList<>(WITHOUT_INTERRUPT);
    whole.addAll(List.of(command));
    return new ProcessBuilder(whole).inheritIO();
  }

  /**
   * Runs it to its end and returns its exit status. SIGTERM, SIGINT and SIGHUP become a SIGTERM of
   * the child; this program then ends with the child's exit status, as soon as the child has ended.
   */
  static int run(ProcessBuilder command) throws IOException, InterruptedException {
    Process server = command.start();
    Thread stop =
        new Thread(() -> {
          server.destroy();
          Runtime.getRuntime().halt(server.onExit().join().exitValue());
        });
    Runtime.getRuntime().addShutdownHook(stop);
    return server.waitFor();
  }
}
