package dev.netinfo.watch.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.netinfo.watch.request.RequestLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Answers a kubelet's probe: 200 if the watcher sends requests, else 503. */
final class Probe implements AutoCloseable {
  private final HttpServer server;
  private final RequestLoop loop;

  private Probe(HttpServer server, RequestLoop loop) {
    this.server = server;
    this.loop = loop;
    server.createContext("/livez", this::respond);
    server.createContext("/readyz", this::respond);
    server.start();
  }

  /**
   * Starts to answer on every address of this machine.
   *
   * @param port 0 is any free one
   * @throws IOException if the port is in use or privileged
   */
  static Probe start(int port, RequestLoop loop) throws IOException {
    return new Probe(HttpServer.create(new InetSocketAddress(port), 0), loop);
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void respond(HttpExchange exchange) throws IOException {
    boolean isSending = loop.isSending();
    byte[] body = (isSending ? "ok\n" : "no request is sent\n").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(isSending ? 200 : 503, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
