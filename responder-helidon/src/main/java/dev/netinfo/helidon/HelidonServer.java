package dev.netinfo.helidon;

import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadBudget;
import dev.netinfo.responder.http.Response;
import io.helidon.http.DirectHandler.EventType;
import io.helidon.http.DirectHandler.TransportResponse;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.net.BindException;
import java.net.StandardSocketOptions;
import java.time.Duration;

/** A Helidon web server, with a virtual thread for each connection. */
record HelidonServer(WebServer server) implements Server {

  /**
   * Starts the server.
   *
   * @throws BindException if it does not listen; Helidon only logs that, and goes on
   */
  static HelidonServer start(Responder responder) throws BindException {
    WebServer server =
        WebServer.builder()
            .port(responder.settings().port())
            .shutdownHook(false)
            .shutdownGracePeriod(IN_FLIGHT)
            .backlog(WAITING)
            .maxTcpConnections(responder.settings().maxConnections())
            .idleConnectionTimeout(responder.settings().idle())
            .idleConnectionPeriod(Duration.ofSeconds(1))
            .putListenerSocketOption(StandardSocketOptions.SO_RCVBUF, SOCKET_BUFFER_BYTES)
            .connectionOptions(options -> options.socketSendBufferSize(SOCKET_BUFFER_BYTES))
            // With HTTP/1.1 as the only protocol, other protocols get a response too.
            .protocolsDiscoverServices(false)
            .addConnectionSelector(http1(responder.settings().idle()))
            .directHandlers(refusals())
            .routing(routing(new ResponderService(responder)))
            .build()
            .start();
    if (!server.isRunning()) {
      throw new BindException("the port is in use or privileged");
    }
    return new HelidonServer(server);
  }

  /** Returns the routes. Helidon's router fails on some paths, which are unknown ones. */
  private static HttpRouting.Builder routing(ResponderService service) {
    return HttpRouting.builder()
        .addFilter(ResponderService::closeAsAnnounced)
        .register(service)
        .error(Throwable.class, (request, response, failure) -> service.respond(request, response));
  }

  /**
   * Returns a selector without Helidon's own checks: the responder checks target and host, the same
   * on every framework. Helidon would also refuse an empty host, which is valid.
   */
  private static ServerConnectionSelector http1(Duration idle) {
    Http1Config config =
        Http1Config.builder()
            .maxPrologueLength(LINE_BYTES)
            .maxHeadersSize(HEADER_BYTES)
            .validatePath(false)
            .validatePrologue(false)
            .validateRequestHeaders(false)
            .sendKeepAliveHeader(false)
            .build();
    return new HeadSelector(
        Http1ConnectionSelector.builder().config(config).build(), new HeadBudget(), idle);
  }

  /** Returns the handlers for requests that Helidon refuses before routing. */
  private static DirectHandlers refusals() {
    DirectHandlers.Builder handlers = DirectHandlers.builder();
    for (EventType type : EventType.values()) {
      handlers.addHandler(
          type,
          (request, event, status, headers, message) ->
              refusal(request.method(), event, status.code()));
    }
    return handlers.build();
  }

  /** Our handlers do not throw, so an internal error comes from a malformed request: 400. */
  private static TransportResponse refusal(String method, EventType event, int status) {
    Response full = Response.refusal(event == EventType.INTERNAL_ERROR ? 400 : status);
    Response refusal = method.equals("HEAD") ? full.withoutBody() : full;
    TransportResponse.Builder copy =
        TransportResponse.builder().status(Status.create(refusal.status())).entity(refusal.body());
    ResponderService.HEADERS.apply(refusal.head()).forEach(copy::header);
    return copy.build();
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
