package dev.netinfo.images.training;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Trains the cache of the watcher: it watches a rollout, with its page and its picture. */
public final class WatchTraining {
  private static final int PODS = 3;
  private static final int REQUESTS = 200;

  private WatchTraining() {}

  /** Takes the archive of an image without its cache, and the two files to be written. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Path cache = Path.of(arguments[1]);
    Training training = Training.of(Path.of(arguments[0]), cache);
    Path recording = Files.createTempFile(cache.toAbsolutePath().getParent(), "trained", ".cast");
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    answer(server);
    try {
      List<String> command = training.command();
      command.addAll(List.of("http://127.0.0.1:" + server.getAddress().getPort(), "--rate", "50"));
      command.addAll(List.of("--count", String.valueOf(REQUESTS), "--page", "0"));
      command.addAll(List.of("--record", recording.toString()));
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().clear();
      builder.environment().putAll(training.environment());
      Process process = builder.start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      training.check(process.waitFor(), output);
    } finally {
      server.stop(0);
      Files.deleteIfExists(recording);
      Files.deleteIfExists(Path.of(recording.toString().replace(".cast", ".svg")));
    }
    training.writeArguments(Path.of(arguments[2]));
  }

  private static void answer(HttpServer server) {
    AtomicInteger asked = new AtomicInteger();
    server.createContext(
        "/",
        exchange -> {
          int request = asked.getAndIncrement();
          String version = request < REQUESTS / 2 ? "1.0.0" : "1.1.0";
          byte[] body =
              """
              {"greeting":"Hello","pod_name":"demo-%s-%d","pod_ip":"10.244.1.8","node_name":"worker%2$d",
               "zone":"a","version":"%1$s","framework":"helidon","client_ip":"10.244.1.6",
               "client":{"hops":[{"ip":"10.244.1.6"}]}}
              """
                  .formatted(version, request % PODS)
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(request % 50 == 49 ? 503 : 200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }
}
