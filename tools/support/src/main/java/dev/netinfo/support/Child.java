package dev.netinfo.support;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A child process that is told to stop when this program is, and waited for. */
public final class Child {
  /** The exit statuses after SIGHUP, SIGINT and SIGTERM. */
  private static final Set<Integer> INTERRUPTED = Set.of(129, 130, 143);

  /**
   * The shell ignores Ctrl-C and so does what it becomes: the terminal sends that to both
   * processes, but this one alone decides how the child is stopped.
   */
  private static final List<String> WITHOUT_INTERRUPT =
      List.of("sh", "-c", "trap '' INT; exec \"$@\"", "sh");

  private Child() {}

  /** Returns what starts a command with this program's streams, but not the terminal's Ctrl-C. */
  public static ProcessBuilder command(String... command) {
    List<String> whole = new ArrayList<>(WITHOUT_INTERRUPT);
    whole.addAll(List.of(command));
    return new ProcessBuilder(whole).inheritIO();
  }

  /**
   * Runs it to its end and returns its exit status. SIGTERM, SIGINT and SIGHUP become a SIGTERM of
   * the child, and of what it has started: nsenter would hand on none. This program then ends with
   * the child's exit status, as soon as all of them have ended.
   */
  public static int run(ProcessBuilder command) throws IOException, InterruptedException {
    Process child =
        start(
            command,
            started -> {
              List<ProcessHandle> all =
                  Stream.concat(started.descendants(), Stream.of(started.toHandle())).toList();
              all.forEach(ProcessHandle::destroy);
              all.forEach(each -> each.onExit().join());
              Runtime.getRuntime().halt(started.onExit().join().exitValue());
            });
    return child.waitFor();
  }

  /** Returns whether a process was told to stop, as Ctrl-C tells this one and its children. */
  static boolean isInterrupted(int status) {
    return INTERRUPTED.contains(status);
  }

  /**
   * Starts it.
   *
   * @param stop is done when this program is told to stop, be it at this very moment
   */
  static Process start(ProcessBuilder command, Consumer<Process> stop) throws IOException {
    CompletableFuture<Process> starting = new CompletableFuture<>();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(starting, stop)));
    try {
      Process child = command.start();
      starting.complete(child);
      return child;
    } finally {
      starting.cancel(false);
    }
  }

  private static void stop(CompletableFuture<Process> starting, Consumer<Process> stop) {
    try {
      stop.accept(starting.join());
    } catch (CancellationException e) {
      // It has not started.
    }
  }
}
