package dev.netinfo.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A way to start a responder, and its figures, each of a process of its own. */
record Candidate(List<String> command, Map<String, String> environment) {
  private static final int REQUESTS = 100;

  /** Often enough to see the moment, and seldom enough to leave the processor to the responder. */
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(1);

  private static final Duration PACE = Duration.ofMillis(50);
  private static final Duration WARM_UP = Duration.ofSeconds(8);
  private static final Duration SLICE = Duration.ofSeconds(1);

  /** Returns the time from the start of the process to its first answer. */
  double millisToFirstAnswer() {
    long begin = System.nanoTime();
    try (Running running = start()) {
      running.connect().close();
      return (System.nanoTime() - begin) / 1e6;
    }
  }

  /** Returns what it holds in memory after a hundred requests, one after the other. */
  double residentMegabytes() {
    try (Running running = start();
        Client client = running.connect()) {
      for (int i = 1; i < REQUESTS; i++) {
        TimeUnit.NANOSECONDS.sleep(PACE.toNanos());
        client.ask();
      }
      return Files.readAllLines(Path.of("/proc", String.valueOf(running.process.pid()), "status"))
          .stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1000)
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Starts it, and asks until it is warm. */
  Running warm() {
    Running running = start();
    running.connect().close();
    Client.requestsPerSecond(running.port, WARM_UP);
    return running;
  }

  private Running start() {
    try {
      int port = freePort();
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().clear();
      builder.environment().putAll(environment);
      builder.environment().put("NETINFO_HTTP_PORT", String.valueOf(port));
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      return new Running(builder.start(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  /** A responder that was started, and may not listen yet. */
  record Running(Process process, int port) implements AutoCloseable {
    /** Returns how many requests it answers in a second, over kept connections. */
    double requestsPerSecond() {
      return Client.requestsPerSecond(port, SLICE);
    }

    /** Connects as soon as that is possible, and has the first answer. */
    private Client connect() {
      while (process.isAlive()) {
        try {
          return Client.ofFirstAnswer(port);
        } catch (IOException notYet) {
          LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
      }
      throw new IllegalStateException("exit status " + process.exitValue() + " at its start");
    }

    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
    }
  }
}
