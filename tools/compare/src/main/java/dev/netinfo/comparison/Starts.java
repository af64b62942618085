package dev.netinfo.comparison;

import dev.netinfo.images.Client;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Starts the candidates one after the other, again and again, and measures the time from the start
 * to the first answer as a client sees it.
 */
final class Starts {
  /** Often enough to see the moment, and seldom enough to leave the processor to the candidate. */
  private static final long BETWEEN_ATTEMPTS_NANOS = 1_000_000;

  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final int FEWEST = 3;

  private final Bench bench;

  /** How long the last starts of each image have taken. */
  private final Map<Candidate, Double> lastSeconds = new HashMap<>();

  Starts(Bench bench) {
    this.bench = bench;
  }

  void run() {
    List<Candidate> candidates = bench.standing().stream().filter(Candidate::isResponder).toList();
    int rounds = candidates.stream().mapToInt(this::wanted).max().orElse(0);
    for (int round = 0; round < rounds; round++) {
      if (round >= FEWEST && bench.progress().left() < 0) {
        bench.note("The starts were cut short after " + round + " rounds: the time was up.");
        return;
      }
      for (Candidate candidate : candidates) {
        if (isDue(candidate, round, rounds)) {
          attempt(candidate, rounds - round);
        }
      }
    }
  }

  /** Those of whom fewer are wanted are spread over all rounds. */
  private boolean isDue(Candidate candidate, int round, int rounds) {
    int wanted = wanted(candidate);
    return (round + 1) * wanted / rounds > round * wanted / rounds;
  }

  /** Starts it, unless that takes the time that the images need. */
  private void attempt(Candidate candidate, int roundsLeft) {
    boolean isAffordable =
        candidate.isImage()
            || bench.progress().left()
                > 2 * bench.plan().startSeconds(candidate) + roundsLeft * secondsOfImages();
    if (isAffordable) {
      double begin = bench.progress().elapsed();
      bench.attempt(candidate, () -> startOnce(candidate));
      if (candidate.isImage()) {
        lastSeconds.put(candidate, bench.progress().elapsed() - begin);
      }
    } else {
      bench.note("Some starts with default flags were left out: the time was up.");
      bench.progress().omit(2 * bench.plan().startSeconds(candidate));
    }
  }

  private double secondsOfImages() {
    return lastSeconds.values().stream().mapToDouble(each -> each).sum();
  }

  private int wanted(Candidate candidate) {
    return bench.plan().starts(candidate);
  }

  private void startOnce(Candidate candidate) {
    bench.progress().go("starts, in turns");
    Results.Measured measured = bench.results().of(candidate);
    measured.add(Measure.START_1_CPU, millis(candidate, Cpus.last(1), measured));
    if (Runtime.getRuntime().availableProcessors() > 1) {
      measured.add(Measure.START_2_CPUS, millis(candidate, Cpus.last(2), null));
    }
    bench.progress().done(2 * bench.plan().startSeconds(candidate));
  }

  private double millis(Candidate candidate, Cpus cpus, Results.@Nullable Measured memory) {
    int port = freePort();
    Map<String, String> pod = new HashMap<>(Contract.pod());
    pod.put("NETINFO_HTTP_PORT", String.valueOf(port));
    try (Launch launch = bench.place().prepare(candidate, cpus, pod)) {
      ProcessBuilder builder = new ProcessBuilder(launch.command());
      builder.environment().clear();
      builder.environment().putAll(launch.environment());
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      long begin = System.nanoTime();
      Process process = builder.start();
      try {
        String answer = firstAnswer(process, port, begin + PATIENCE_NANOS);
        double millis = (System.nanoTime() - begin) / 1e6;
        if (!answer.endsWith(" back to 127.0.0.1\n")) {
          throw new Failed("its first answer is not the greeting");
        }
        if (memory != null) {
          memory.add(Measure.MEMORY_FIRST, launch.memory(process.toHandle()));
        }
        return millis;
      } finally {
        process.destroyForcibly().onExit().join();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String firstAnswer(Process process, int port, long deadline) {
    while (process.isAlive() && System.nanoTime() < deadline) {
      try (Client client = Client.ofFirstAnswer(port)) {
        return client.answer();
      } catch (IOException notYet) {
        bench.stopping().check();
        LockSupport.parkNanos(BETWEEN_ATTEMPTS_NANOS);
      }
    }
    throw new Failed(
        process.isAlive()
            ? "no answer within a minute of its start"
            : "it ended at its start, exit status " + process.exitValue());
  }

  private static int freePort() {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
