package dev.netinfo.comparison;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** A server that nobody measures: the load generator is to be warm before a candidate is. */
final class Sink implements AutoCloseable {
  private final HttpServer server;

  private Sink(HttpServer server) {
    this.server = server;
  }

  static Sink open() {
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
      return new Sink(server);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
