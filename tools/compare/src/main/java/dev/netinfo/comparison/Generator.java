package dev.netinfo.comparison;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The load generator, a process of its own that lives as long as this. Not thread-safe. */
final class Generator implements AutoCloseable {
  private static final Gson GSON = new Gson();

  private final Process process;
  private final BufferedReader answers;
  private final Writer orders;

  private Generator(Process process) {
    this.process = process;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
  }

  /** Starts the jar on some processors. */
  static Generator start(Path jar, Cpus cpus) {
    List<String> command = new ArrayList<>(cpus.pinning());
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-Xms256m", "-Xmn160m", "-XX:+UseSerialGC"));
    command.addAll(List.of("-jar", jar.toString()));
    try {
      return new Generator(
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has each of some connections ask as soon as it was answered. */
  Outcome closed(int port, boolean keepAlive, int connections, int seconds) {
    return put("closed", keepAlive, connections, seconds, port);
  }

  /** Sends requests at a rate, whatever the server does. */
  Outcome open(int port, boolean keepAlive, int rate, int seconds) {
    return put("open", keepAlive, rate, seconds, port);
  }

  private Outcome put(String model, boolean keepAlive, int amount, int seconds, int port) {
    String order =
        "%s %s %d %d %d%n".formatted(model, keepAlive ? "keep" : "new", amount, seconds, port);
    try {
      orders.write(order);
      orders.flush();
      String answer = answers.readLine();
      if (answer == null) {
        throw new IllegalStateException("the load generator has ended");
      }
      return GSON.fromJson(answer, Outcome.class);
    } catch (IOException e) {
      throw new IllegalStateException("the load generator has ended", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
