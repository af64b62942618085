package dev.netinfo.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Runs other programs. Ctrl-C ends them too, often before this program hears of it; so that nobody
 * takes that for a failure of theirs, no call returns once this program is interrupted.
 * Thread-safe.
 */
public final class Programs {
  /** Not virtual threads: each would hold its carrier until the program writes. */
  private static final Executor READERS = task -> Thread.ofPlatform().daemon().start(task);

  /** How much later than a program that it ends, an interruption may be heard of here. */
  private static final Duration GRACE = Duration.ofSeconds(1);

  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean isInterrupted;

  /**
   * Runs a program to its end, or to the time that it may take.
   *
   * @param lines takes each line of its output as soon as it is there
   * @param meanwhile is done again and again, about once in a second; what it throws ends it
   * @throws IOException if it cannot be started
   */
  public Output run(
      ProcessBuilder program, Duration limit, Consumer<String> lines, Runnable meanwhile)
      throws IOException {
    Process process = start(program);
    CompletableFuture<String> text = read(process.inputReader(UTF_8), lines);
    CompletableFuture<String> errors = read(process.errorReader(UTF_8), line -> {});
    try {
      boolean hasEnded = awaitEnd(process, limit, meanwhile);
      // Process.destroy would close what is still being read.
      process.toHandle().destroy();
      return new Output(
          hasEnded ? process.waitFor() : Output.TIMED_OUT, text.join(), errors.join());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      process.toHandle().destroy();
      running.remove(process);
      stopIfInterrupted();
    }
  }

  /** Ends what runs, and lets nothing begin any more. */
  public void interrupt() {
    isInterrupted = true;
    for (Process process : running) {
      process.toHandle().destroy();
      process.onExit().join();
    }
  }

  /** Waits, before a failure is believed, whether it was the beginning of an interruption. */
  public void awaitInterruption() {
    long end = System.nanoTime() + GRACE.toNanos();
    while (System.nanoTime() < end) {
      stopIfInterrupted();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
    }
  }

  private void stopIfInterrupted() {
    while (isInterrupted) {
      LockSupport.park();
    }
  }

  private Process start(ProcessBuilder program) throws IOException {
    stopIfInterrupted();
    Process process;
    try {
      process = program.start();
    } catch (IOException e) {
      // Ctrl-C ends also what the JVM starts a program by.
      awaitInterruption();
      throw e;
    }
    process.getOutputStream().close();
    running.add(process);
    if (isInterrupted) {
      process.toHandle().destroy();
    }
    return process;
  }

  private static boolean awaitEnd(Process process, Duration limit, Runnable meanwhile)
      throws InterruptedException {
    long end = System.nanoTime() + limit.toNanos();
    while (!process.waitFor(1, TimeUnit.SECONDS)) {
      if (System.nanoTime() > end) {
        return false;
      }
      meanwhile.run();
    }
    return true;
  }

  private static CompletableFuture<String> read(BufferedReader reader, Consumer<String> lines) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (reader) {
            return reader.lines().peek(lines).collect(Collectors.joining("\n"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        READERS);
  }
}
