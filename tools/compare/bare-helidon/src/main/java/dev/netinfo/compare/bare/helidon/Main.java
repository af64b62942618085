package dev.netinfo.compare.bare.helidon;

import io.helidon.webserver.WebServer;

/** Starts Helidon's web server with one route. */
public final class Main {
  private static final String GREETING =
      "Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1\n";

  private Main() {}

  /** Takes no arguments: the port is in the environment. */
  public static void main(String[] arguments) {
    WebServer server =
        WebServer.builder()
            .port(Integer.parseInt(System.getenv("NETINFO_HTTP_PORT")))
            .routing(routing -> routing.get("/", (request, response) -> response.send(GREETING)))
            .build()
            .start();
    System.out.println("netinfo bare helidon: ready on port " + server.port() + " now");
  }
}
