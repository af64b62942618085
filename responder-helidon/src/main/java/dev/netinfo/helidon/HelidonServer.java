package dev.netinfo.helidon;

import dev.netinfo.responder.Reply;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import io.helidon.http.DirectHandler;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.net.BindException;

/** A Helidon web server that routes the responder's paths, each request on a virtual thread. */
final class HelidonServer implements Server {
  private final WebServer server;

  private HelidonServer(WebServer server) {
    this.server = server;
  }

  /** Helidon logs that it cannot listen, and goes on: here it is a failure. */
  static HelidonServer start(Responder responder) throws BindException {
    WebServer server =
        WebServer.builder()
            .port(responder.settings().port())
            .shutdownHook(false)
            .shutdownGracePeriod(IN_FLIGHT)
            // With HTTP/1.1 as the only protocol, whatever else is spoken gets an answer.
            .protocolsDiscoverServices(false)
            .addProtocol(http1())
            .directHandlers(refusals(responder))
            .routing(HttpRouting.builder().register(new ResponderService(responder)))
            .build()
            .start();
    if (!server.isRunning()) {
      throw new BindException("the port cannot be opened, or is in use");
    }
    return new HelidonServer(server);
  }

  /** Leaves the path and the query to the responder: it escapes the one and ignores the other. */
  private static Http1Config http1() {
    return Http1Config.builder()
        .maxHeadersSize(HEADER_BYTES)
        .validatePath(false)
        .validatePrologue(false)
        .sendKeepAliveHeader(false)
        .build();
  }

  /** Answers what is refused before it is routed. */
  private static DirectHandlers refusals(Responder responder) {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(
          type,
          (request, event, status, headers, message) -> {
            // No handler of ours fails: what ends as an internal error was a malformed request.
            boolean isInternal = status.code() >= 500 && event == EventType.INTERNAL_ERROR;
            Reply reply = responder.refused(isInternal ? 400 : status.code());
            DirectHandler.TransportResponse.Builder response =
                DirectHandler.TransportResponse.builder()
                    .status(Status.create(reply.status()))
                    .entity(String.valueOf(reply.text()));
            reply
                .headers()
                .forEach((name, value) -> response.header(HeaderNames.create(name), value));
            return response.build();
          });
    }
    return handlers.build();
  }

  @Override
  public int port() {
    return server.port();
  }

  @Override
  public void stop() {
    server.stop();
  }
}
