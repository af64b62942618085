package dev.netinfo.compare.measure;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpServer;
import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.support.Command;
import dev.netinfo.support.Unchecked;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The load generator, a process of its own that lives as long as this. Not thread-safe. */
public final class LoadGenerator implements AutoCloseable {
  private static final Gson GSON = new Gson();
  private static final int WARM_UP_SECONDS = 4;
  private static final int WARM_UP_RATE = 5000;

  private final Path jar;
  private final Process process;
  private final BufferedReader results;
  private final Writer orders;
  private final CompletableFuture<Void> warm;

  /** Starts the jar; while it warms up, something else can be done that is not measured. */
  public LoadGenerator(Path jar) {
    List<String> command = new ArrayList<>(Processors.ofTheGenerator().pinning());
    command.add(Command.java());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.addAll(List.of("-Xms256m", "-Xmn160m", "-XX:+UseSerialGC", "-jar", jar.toString()));
    ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
    this.jar = jar;
    this.process = Unchecked.io(builder::start);
    this.results = process.inputReader(StandardCharsets.UTF_8);
    this.orders = process.outputWriter(StandardCharsets.UTF_8);
    this.warm = CompletableFuture.runAsync(this::warmUp);
  }

  /**
   * Puts each kind of load on a server that nobody measures, so that the generator's own warm-up is
   * not charged to the first candidate.
   */
  private void warmUp() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.createContext(
          "/",
          exchange -> {
            exchange.sendResponseHeaders(200, 1);
            exchange.getResponseBody().write('.');
            exchange.close();
          });
      server.start();
      int port = server.getAddress().getPort();
      closed(port, true, Plan.CONNECTIONS, WARM_UP_SECONDS);
      closed(port, false, Plan.CONNECTIONS, 1);
      open(port, true, WARM_UP_RATE, 1);
      open(port, false, WARM_UP_RATE / 2, 1);
      server.stop(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts another, for a load at the same time. */
  LoadGenerator another() {
    return new LoadGenerator(jar);
  }

  void awaitWarm() {
    try {
      warm.join();
    } catch (CompletionException e) {
      throw new IllegalStateException("the load generator failed: " + e.getMessage(), e);
    }
  }

  /** Has each of some connections ask as soon as it was answered. */
  LoadResult closed(int port, boolean keepAlive, int amount, int seconds) {
    return put("closed %s %d %d %d".formatted(connections(keepAlive), amount, seconds, port));
  }

  /** Sends requests at a rate, whatever the server does. */
  LoadResult open(int port, boolean keepAlive, int rate, int seconds) {
    return put("open %s %d %d %d".formatted(connections(keepAlive), rate, seconds, port));
  }

  private static String connections(boolean keepAlive) {
    return keepAlive ? "keep" : "new";
  }

  private LoadResult put(String order) {
    try {
      orders.write(order + "\n");
      orders.flush();
      String result = results.readLine();
      if (result == null) {
        throw new IllegalStateException("the load generator has ended");
      }
      return GSON.fromJson(result, LoadResult.class);
    } catch (IOException e) {
      throw new IllegalStateException("the load generator has ended", e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
