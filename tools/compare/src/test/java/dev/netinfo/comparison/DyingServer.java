package dev.netinfo.comparison;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that dies of its hundredth request. */
final class DyingServer {
  private DyingServer() {}

  public static void main(String[] arguments) throws IOException {
    AtomicInteger requests = new AtomicInteger();
    HttpServer server = HttpServer.create(new InetSocketAddress(0), 0);
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
    System.out.println("netinfo dying: ready on port " + server.getAddress().getPort() + " now");
  }
}
