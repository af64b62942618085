package dev.netinfo.helidon;

import dev.netinfo.responder.Delegate;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadBudget;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.net.BindException;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.util.function.Function;

/** A Helidon web server, with a virtual thread for each connection. */
final class HelidonServer {
  private HelidonServer() {}

  /**
   * Starts the server.
   *
   * @throws BindException if it does not listen; Helidon only logs that, and goes on
   */
  static Server start(Responder responder) throws BindException {
    WebServer server =
        WebServer.builder()
            .port(responder.settings().port())
            .shutdownHook(false)
            .shutdownGracePeriod(Server.IN_FLIGHT)
            .backlog(Server.WAITING)
            .maxTcpConnections(responder.settings().maxConnections())
            .idleConnectionTimeout(responder.settings().idle())
            .idleConnectionPeriod(Duration.ofSeconds(1))
            .putListenerSocketOption(StandardSocketOptions.SO_RCVBUF, Server.SOCKET_BUFFER_BYTES)
            .connectionOptions(options -> options.socketSendBufferSize(Server.SOCKET_BUFFER_BYTES))
            // With HTTP/1.1 as the only protocol, other protocols get a response too.
            .protocolsDiscoverServices(false)
            .addConnectionSelector(http1(responder.settings().idle()))
            .routing(routing(new ResponderService(responder)))
            .build()
            .start();
    if (!server.isRunning()) {
      throw new BindException("the port is in use or privileged");
    }
    return new Server(server.port(), server::stop);
  }

  /** Returns the routes. Helidon's router fails on some paths, which are unknown ones. */
  private static HttpRouting.Builder routing(ResponderService service) {
    return HttpRouting.builder()
        .register(service)
        .error(Throwable.class, (request, response, failure) -> service.respond(request, response));
  }

  /**
   * Returns a selector without Helidon's own checks, limits and logs: the responder checks every
   * head, the same on every framework.
   */
  private static ServerConnectionSelector http1(Duration idle) {
    Http1Config config =
        Http1Config.builder()
            .maxPrologueLength(2 * Server.LINE_BYTES)
            .maxHeadersSize(2 * Server.HEADER_BYTES)
            .validatePath(false)
            .validatePrologue(false)
            .validateRequestHeaders(false)
            .sendKeepAliveHeader(false)
            .log(log -> log.sendLog(false).receiveLog(false))
            .build();
    ServerConnectionSelector http1 = Http1ConnectionSelector.builder().config(config).build();
    HeadBudget budget = new HeadBudget();
    Function<Object[], Object> connection =
        context -> TimedConnection.of(http1, (ConnectionContext) context[0], budget, idle);
    return Delegate.of(ServerConnectionSelector.class, http1, "connection", connection);
  }
}
