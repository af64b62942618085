package dev.netinfo.contract;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A responder that runs as a process of this machine. */
public final class ResponderProcess implements RunningResponder {
  private static final Pattern READY = Pattern.compile("netinfo .*: ready on port ([0-9]+) .*");
  private static final int PATIENCE_SECONDS = 180;
  private static final int NO_PORT = -1;

  private final Process process;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();
  private final List<String> output = new CopyOnWriteArrayList<>();
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final List<Thread> readers;

  private ResponderProcess(Process process) {
    this.process = process;
    this.readers =
        List.of(read(process.getInputStream(), output), read(process.getErrorStream(), errors));
    CompletableFuture<?> _ = process.onExit().thenRun(() -> port.complete(NO_PORT));
  }

  /**
   * Starts a command, and returns when the responder is ready or has ended.
   *
   * @param environment all variables of the process; without a port, any free port is used
   */
  public static ResponderProcess start(List<String> command, Map<String, String> environment) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().put("NETINFO_HTTP_PORT", "0");
    builder.environment().putAll(environment);
    try {
      ResponderProcess responder = new ResponderProcess(builder.start());
      responder.port.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
      return responder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the handle of the process. */
  public ProcessHandle process() {
    return process.toHandle();
  }

  @Override
  public int port() {
    int listening = port.join();
    if (listening == NO_PORT) {
      throw new AssertionError("the responder ended: " + output + errors);
    }
    return listening;
  }

  @Override
  public void terminate() {
    // Process.destroy() would also close the streams to which the process still writes.
    process.toHandle().destroy();
  }

  @Override
  public int awaitExit() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("still running after " + PATIENCE_SECONDS + " s");
      }
      for (Thread reader : readers) {
        reader.join();
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public List<String> output() {
    return List.copyOf(output);
  }

  @Override
  public List<String> errors() {
    return List.copyOf(errors);
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** Not by a virtual thread, which would hold its carrier until the process writes. */
  private Thread read(InputStream stream, List<String> lines) {
    return Thread.ofPlatform().daemon().start(() -> collect(stream, lines));
  }

  private void collect(InputStream stream, List<String> lines) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line; (line = reader.readLine()) != null; ) {
        lines.add(line);
        Matcher ready = READY.matcher(line);
        if (ready.matches()) {
          port.complete(Integer.valueOf(ready.group(1)));
        }
      }
    } catch (IOException closed) {
      // The process was killed, and its streams were closed.
    }
  }
}
