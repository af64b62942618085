package dev.netinfo.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** An application that runs as a process of this machine, with the environment of a pod. */
final class ApplicationProcess implements AutoCloseable {
  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();
  private static final int PATIENCE_SECONDS = 120;

  private final Process process;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final Thread reader;

  private final boolean keepsOutput;

  private ApplicationProcess(Process process, boolean keepsOutput) {
    this.process = process;
    this.keepsOutput = keepsOutput;
    // A virtual thread would hold its carrier until the process writes.
    this.reader = Thread.ofPlatform().daemon().start(this::collect);
  }

  /** Starts {@code java} with these options and this program, and returns at once. */
  static ApplicationProcess start(List<String> program, List<String> options) {
    List<String> command = new ArrayList<>(List.of(JAVA, "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-XX:+UseSerialGC", "-Xshare:auto"));
    return start(command, program, options, true);
  }

  /** Starts it on the second processor, with both compilers; its output is dropped. */
  static ApplicationProcess startForLoad(List<String> program, List<String> options) {
    return start(List.of("taskset", "-c", "1", JAVA, "-XX:+UseSerialGC"), program, options, false);
  }

  private static ApplicationProcess start(
      List<String> java, List<String> program, List<String> options, boolean keepsOutput) {
    List<String> command = new ArrayList<>(java);
    command.addAll(options);
    command.addAll(program);
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put("KUBERNETES_SERVICE_HOST", "192.0.2.1");
    environment.put("KUBERNETES_SERVICE_PORT", "443");
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      return new ApplicationProcess(builder.start(), keepsOutput);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a client of the application, once it listens. */
  ApplicationClient client() {
    return new ApplicationClient(port());
  }

  /** Returns the port once the application listens. */
  int port() {
    int listening = port.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (listening < 0) {
      throw new AssertionError("the application ended:\n" + String.join("\n", output));
    }
    return listening;
  }

  /** Returns the lines that it has printed so far, or in all if it has ended. */
  List<String> output() {
    return List.copyOf(output);
  }

  /** Returns the processor time that it has taken so far. */
  Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Waits for a line of the output. */
  void awaitLine(Predicate<String> expected) {
    for (int i = 0; i < 200; i++) {
      if (output.stream().anyMatch(expected)) {
        return;
      }
      pause();
    }
    throw new AssertionError("the expected line is not in\n" + String.join("\n", output));
  }

  private static void pause() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Waits for the end and returns the exit status. */
  int awaitExit() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running:\n" + String.join("\n", output));
      }
      reader.join();
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void collect() {
    try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line; (line = lines.readLine()) != null; ) {
        if (keepsOutput || !port.isDone()) {
          output.add(line);
        }
        if (line.startsWith(Listening.LINE)) {
          port.complete(Integer.valueOf(line.substring(Listening.LINE.length())));
        }
      }
    } catch (IOException closed) {
      // The process was killed, and its streams were closed.
    } finally {
      port.complete(-1);
    }
  }

  /** Returns the class path of the tests, even if that of this process is in a manifest. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
