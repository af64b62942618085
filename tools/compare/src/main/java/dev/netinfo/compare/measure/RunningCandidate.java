package dev.netinfo.compare.measure;

import dev.netinfo.compare.place.PreparedStart;
import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.support.ProcessUsage;
import dev.netinfo.support.Unchecked;
import dev.netinfo.text.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A candidate that was started and has given its first answer. */
final class RunningCandidate implements AutoCloseable {
  /** Often enough to see the moment, and seldom enough to leave the processor to the candidate. */
  private static final long BETWEEN_ATTEMPTS_NANOS = 1_000_000;

  private static final long PATIENCE_NANOS = 60_000_000_000L;
  private static final int ANSWER_MILLIS = 10_000;
  private static final int LONGEST_ERROR = 200;

  private final Candidate candidate;
  private final PreparedStart start;
  private final int port;
  private final Path output;
  private final Path errors;
  private final Process process;
  private final long begin;
  private String firstAnswer = "";
  private double millisToFirstAnswer;

  private RunningCandidate(Candidate candidate, PreparedStart start, int port) throws IOException {
    this.candidate = candidate;
    this.start = start;
    this.port = port;
    this.output = Files.createTempFile("netinfo-compare", ".out");
    this.errors = Files.createTempFile("netinfo-compare", ".err");
    ProcessBuilder command = start.command();
    command.redirectOutput(output.toFile()).redirectError(errors.toFile());
    this.begin = System.nanoTime();
    this.process = command.start();
  }

  /**
   * Starts a candidate and waits for its first answer.
   *
   * @throws CandidateFailure if it ends or does not answer
   */
  static RunningCandidate start(Session session, Candidate candidate, Processors processors) {
    try {
      int port = freePort();
      Map<String, String> all = new HashMap<>(session.contract().environment());
      all.put("NETINFO_HTTP_PORT", String.valueOf(port));
      RunningCandidate running =
          new RunningCandidate(
              candidate, session.place().prepare(candidate, processors, all), port);
      try {
        running.awaitFirstAnswer(session.interruption());
        return running;
      } catch (RuntimeException e) {
        running.close();
        throw e;
      }
    } catch (IllegalStateException e) {
      throw new CandidateFailure(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  private void awaitFirstAnswer(Interruption interruption) {
    while (process.isAlive() && System.nanoTime() - begin < PATIENCE_NANOS) {
      try {
        firstAnswer = greeting();
        millisToFirstAnswer = (System.nanoTime() - begin) / 1e6;
        return;
      } catch (IOException notYet) {
        interruption.check();
        LockSupport.parkNanos(BETWEEN_ATTEMPTS_NANOS);
      }
    }
    throw new CandidateFailure(
        process.isAlive()
            ? "no answer within a minute of its start"
            : "it ended at its start, exit status %d: %s".formatted(exitStatus(), said()));
  }

  private String said() {
    try {
      String text = Files.readString(errors).strip().replace('\n', ' ');
      return Printable.escape(text, LONGEST_ERROR);
    } catch (IOException e) {
      return "";
    }
  }

  Candidate candidate() {
    return candidate;
  }

  int port() {
    return port;
  }

  Path output() {
    return output;
  }

  Path errors() {
    return errors;
  }

  /** Returns the time from the start of the process to its first answer. */
  double millisToFirstAnswer() {
    return millisToFirstAnswer;
  }

  String firstAnswer() {
    return firstAnswer;
  }

  /** Asks so many times, one request after the other, over a connection that is kept. */
  void ask(int times) {
    try {
      for (int i = 0; i < times; i++) {
        greeting();
      }
    } catch (IOException e) {
      throw new CandidateFailure("it stopped answering: " + e.getMessage());
    }
  }

  private String greeting() throws IOException {
    URLConnection connection =
        URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
    connection.setReadTimeout(ANSWER_MILLIS);
    try (InputStream answer = connection.getInputStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Returns the exit status, waiting for the end. */
  int exitStatus() {
    return process.onExit().join().exitValue();
  }

  /** Returns what it holds in memory, in megabytes of a million bytes. */
  double memory() {
    return start.memory(process.toHandle());
  }

  double cpuMillis() {
    return ProcessUsage.cpuMillis(start.pid(process.toHandle()));
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
    start.close();
    Unchecked.io(() -> Files.deleteIfExists(output));
    Unchecked.io(() -> Files.deleteIfExists(errors));
  }
}
