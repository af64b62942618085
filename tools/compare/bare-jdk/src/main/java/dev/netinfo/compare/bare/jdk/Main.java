package dev.netinfo.compare.bare.jdk;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpHandlers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;

/** Starts the JDK's HTTP server with one route. */
public final class Main {
  private static final String GREETING =
      "Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1\n";

  private Main() {}

  /** Takes {@code --headers} to send those of the contract too; the port is in the environment. */
  public static void main(String[] arguments) throws IOException {
    // Without it, an answer that is kept waits for an acknowledgement, 40 ms on Linux.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    int port = Integer.parseInt(System.getenv("NETINFO_HTTP_PORT"));
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    HttpHandler notFound = HttpHandlers.of(404, new Headers(), "");
    // A context is a prefix of paths: "/" is all of them.
    server.createContext(
        "/",
        HttpHandlers.handleOrElse(
            request -> request.getRequestURI().getPath().equals("/"),
            exchange -> greet(exchange, arguments.length > 0),
            notFound));
    server.start();
    System.out.println("netinfo bare jdk: ready on port " + server.getAddress().getPort() + " now");
  }

  private static void greet(HttpExchange exchange, boolean hasHeaders) throws IOException {
    byte[] body = GREETING.getBytes(StandardCharsets.UTF_8);
    exchange
        .getResponseHeaders()
        .set("Content-Type", hasHeaders ? "text/plain; charset=utf-8" : "text/plain");
    if (hasHeaders) {
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Vary", "Accept");
    }
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
