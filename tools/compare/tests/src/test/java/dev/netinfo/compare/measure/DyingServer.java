package dev.netinfo.compare.measure;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that dies of its hundredth request. */
final class DyingServer {
  private DyingServer() {}

  public static void main(String[] arguments) throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server =
        HttpServer.create(
            new InetSocketAddress(Integer.parseInt(System.getenv("NETINFO_HTTP_PORT"))), 0);
    server.createContext(
        "/",
        exchange -> {
          if (requests.incrementAndGet() == 100) {
            Runtime.getRuntime().halt(3);
          }
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
  }
}
