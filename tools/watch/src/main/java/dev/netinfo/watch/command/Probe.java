package dev.netinfo.watch.command;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpHandlers;
import com.sun.net.httpserver.HttpServer;
import dev.netinfo.watch.request.RequestLoop;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.List;

/** Answers a kubelet's probe: 200 if the watcher sends requests, else 503. */
final class Probe {
  private static final Headers TEXT = Headers.of("Content-Type", "text/plain; charset=utf-8");
  private static final HttpHandler SENDING = HttpHandlers.of(200, TEXT, "ok\n");
  private static final HttpHandler IDLE = HttpHandlers.of(503, TEXT, "no request is sent\n");

  private Probe() {}

  /**
   * Starts to answer on every address of this machine.
   *
   * @param port 0 is any free one
   * @throws IOException if the port is in use or privileged
   */
  static HttpServer start(int port, RequestLoop loop) throws IOException {
    HttpServer server = HttpServer.create(new InetSocketAddress(port), 0);
    for (String path : List.of("/livez", "/readyz")) {
      server.createContext(path, request -> (loop.isSending() ? SENDING : IDLE).handle(request));
    }
    server.start();
    return server;
  }
}
