package dev.netinfo.watch.page;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A server whose pod, node, zone and version are the same hostile text. */
final class HostileServer implements AutoCloseable {
  private final HttpServer server;
  private final byte[] answer;

  HostileServer(String text) throws IOException {
    Map<String, String> words =
        Map.of(
            "pod_name",
            text,
            "node_name",
            text,
            "zone",
            text,
            "version",
            text,
            "framework",
            text,
            "pod_ip",
            text,
            "client_ip",
            text);
    answer = new Gson().toJson(words).getBytes(StandardCharsets.UTF_8);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
    }
  }
}
