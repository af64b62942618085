package dev.netinfo.comparison.bare.jdk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.netinfo.address.Endpoint;
import dev.netinfo.responder.Caller;
import dev.netinfo.responder.Framework;
import dev.netinfo.responder.Launcher;
import dev.netinfo.responder.Reply;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** Starts the JDK's HTTP server, which knows the core, and of the contract the greeting only. */
public final class Main {
  private Main() {}

  /** Takes no arguments: every setting is in the environment. */
  public static void main(String[] arguments) {
    // Without it, an answer that is kept waits for an acknowledgement, 40 ms on Linux.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    Framework jdk = new Framework("jdk", Runtime.version().toString());
    Launcher.launch(jdk, System.getenv(), Main::start);
  }

  private static Server start(Responder responder) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(responder.settings().port()), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", exchange -> answer(responder, exchange));
    server.start();
    return new Server() {
      @Override
      public int port() {
        return server.getAddress().getPort();
      }

      @Override
      public void stop() {
        server.stop(0);
      }
    };
  }

  private static void answer(Responder responder, HttpExchange exchange) throws IOException {
    Caller caller =
        new Caller(
            Endpoint.of(exchange.getRemoteAddress()),
            name -> exchange.getRequestHeaders().get(name));
    Reply reply = responder.answer("/", caller);
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = reply.body(String::valueOf);
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
