package dev.netinfo.lesson;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The kubectl on the path, for one context. Thread-safe. */
final class Kubectl {
  /** For a command that waits for nothing. */
  private static final Duration SHORT = Duration.ofSeconds(60);

  private static final Executor READERS = task -> Thread.ofVirtual().start(task);

  private final @Nullable String context;
  private final Path directory;
  private final Set<Process> running = ConcurrentHashMap.newKeySet();
  private volatile boolean isOver;

  /**
   * Runs kubectl in a directory.
   *
   * @param context the context, or null for the current one
   */
  Kubectl(@Nullable String context, Path directory) {
    this.context = context;
    this.directory = directory;
  }

  /** Runs it to its end. */
  Output run(String... arguments) {
    return run(List.of(arguments), SHORT);
  }

  /** Runs it to its end, or to the time that it may take. */
  Output run(List<String> arguments, Duration limit) {
    return follow(arguments, limit, line -> {}, () -> {});
  }

  /**
   * Runs it to its end, or to the time that it may take.
   *
   * @param lines takes each line of its output as soon as it is there
   * @param meanwhile is done again and again, about once in a second; what it throws ends it
   */
  Output follow(
      List<String> arguments, Duration limit, Consumer<String> lines, Runnable meanwhile) {
    Process process = start(arguments);
    running.add(process);
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
    }
  }

  /** Ends what runs, and lets nothing begin any more. */
  void end() {
    isOver = true;
    for (Process process : running) {
      process.toHandle().destroy();
      process.onExit().join();
    }
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

  private Process start(List<String> arguments) {
    if (isOver) {
      throw new Stopped();
    }
    List<String> command = new ArrayList<>(List.of("kubectl"));
    if (context != null) {
      command.add("--context=" + context);
    }
    command.addAll(arguments);
    try {
      Process process = new ProcessBuilder(command).directory(directory.toFile()).start();
      process.getOutputStream().close();
      return process;
    } catch (IOException e) {
      throw new Refusal(
          "kubectl is not on the PATH; install 1.27 or newer"
              + " (https://kubernetes.io/docs/tasks/tools/)");
    }
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
