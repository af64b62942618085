package dev.netinfo.compare.bare.helidon;

import io.helidon.http.Header;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;

/** Starts Helidon's web server with one route. */
public final class Main {
  private static final String GREETING =
      "Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1\n";

  private static final Handler BARE = (request, response) -> response.send(GREETING);

  private static final Header TEXT =
      HeaderValues.createCached("Content-Type", "text/plain; charset=utf-8");
  private static final Header NO_STORE = HeaderValues.createCached("Cache-Control", "no-store");
  private static final Header VARY = HeaderValues.createCached("Vary", "Accept");

  private static final Handler WITH_HEADERS =
      (request, response) -> response.header(TEXT).header(NO_STORE).header(VARY).send(GREETING);

  private Main() {}

  /** Takes {@code --headers} to send those of the contract too; the port is in the environment. */
  public static void main(String[] arguments) {
    WebServer server =
        WebServer.builder()
            .port(Integer.parseInt(System.getenv("NETINFO_HTTP_PORT")))
            .routing(routing -> routing.get("/", arguments.length > 0 ? WITH_HEADERS : BARE))
            .build()
            .start();
    System.out.println("netinfo bare helidon: ready on port " + server.port() + " now");
  }
}
