package dev.netinfo.lesson;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The kubectl on the path, for one context. Thread-safe. */
final class Kubectl {
  /** For a command that waits for nothing. */
  private static final Duration SHORT = Duration.ofSeconds(60);

  private static final Executor READERS = task -> Thread.ofVirtual().start(task);

  private final @Nullable String context;
  private final Path directory;

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
    return run(List.of(arguments), SHORT, () -> {});
  }

  /**
   * Runs it to its end, or to the time that it may take.
   *
   * @param meanwhile is done again and again, about once in a second; what it throws ends it
   */
  Output run(List<String> arguments, Duration limit, Runnable meanwhile) {
    Process process = start(arguments);
    CompletableFuture<String> text = read(process.getInputStream());
    CompletableFuture<String> errors = read(process.getErrorStream());
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

  private static CompletableFuture<String> read(InputStream stream) {
    return CompletableFuture.supplyAsync(
        () -> {
          try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        READERS);
  }
}
