package dev.netinfo.vertx;

import dev.netinfo.address.Endpoint;
import dev.netinfo.responder.Caller;
import dev.netinfo.responder.Reply;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Serves the responder's paths on one event loop. */
final class ResponderVerticle extends VerticleBase {
  private static final HttpServerOptions OPTIONS =
      new HttpServerOptions().setMaxHeaderSize(Server.HEADER_BYTES).setHttp2ClearTextEnabled(false);

  private final Responder responder;
  private final AtomicInteger port;
  private @Nullable HttpServer server;

  ResponderVerticle(Responder responder, AtomicInteger port) {
    this.responder = responder;
    this.port = port;
  }

  @Override
  public Future<?> start() {
    int wanted = responder.settings().port();
    server =
        vertx
            .createHttpServer(OPTIONS)
            .requestHandler(router())
            .invalidRequestHandler(this::refuseMalformed);
    // The verticles share a port; of the free ones they share the one that -1 stands for.
    return server
        .listen(wanted == 0 ? -1 : wanted)
        .onSuccess(listening -> port.set(listening.actualPort()));
  }

  /** Lets the requests in flight finish. */
  @Override
  public Future<?> stop() {
    return server == null ? Future.succeededFuture() : server.shutdown(Server.IN_FLIGHT);
  }

  private Router router() {
    Router router = Router.router(vertx);
    router.route().handler(this::admit);
    router.options().handler(context -> send(context.request(), responder.options()));
    for (String path : responder.paths()) {
      router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(this::answer);
    }
    return router
        .errorHandler(400, context -> refuse(context.request(), 400))
        .errorHandler(404, this::notFound)
        .errorHandler(405, this::methodNotAllowed);
  }

  /** The routes match normalised paths: without this, /a/../ would be / and /livez/ be /livez. */
  private void admit(RoutingContext context) {
    int fault = fault(context.request());
    if (fault != 0) {
      refuse(context.request(), fault);
    } else if (responder.knows(path(context))) {
      context.next();
    } else {
      context.fail(404);
    }
  }

  /** Returns the status for what Vert.x lets pass and RFC 9112 does not, else 0. */
  private static int fault(HttpServerRequest request) {
    if (request.version() == null) {
      return 505;
    }
    if (request.headers().getAll(HttpHeaders.HOST).size() > 1) {
      return 400;
    }
    String coding = request.getHeader(HttpHeaders.TRANSFER_ENCODING);
    return coding == null || coding.equalsIgnoreCase("chunked") ? 0 : 501;
  }

  private void answer(RoutingContext context) {
    HttpServerRequest request = context.request();
    send(request, responder.answer(path(context), caller(request)));
  }

  private void notFound(RoutingContext context) {
    send(context.request(), responder.notFound(path(context)));
  }

  private void methodNotAllowed(RoutingContext context) {
    send(context.request(), responder.methodNotAllowed(context.request().method().name()));
  }

  private void refuseMalformed(HttpServerRequest request) {
    refuse(
        request,
        switch (request.decoderResult().cause()) {
          case TooLongHttpHeaderException headers -> 431;
          case TooLongHttpLineException target -> 414;
          default -> 400;
        });
  }

  private void refuse(HttpServerRequest request, int status) {
    closeAfterAnswer(request);
    send(request, responder.refused(status));
  }

  private String path(RoutingContext context) {
    return responder.path(context.request().uri());
  }

  private static Caller caller(HttpServerRequest request) {
    SocketAddress peer = request.connection().remoteAddress();
    // As an endpoint, because a link-local address comes with its zone.
    Endpoint address = Endpoint.tryParse(peer.hostAddress());
    return new Caller(
        address == null ? null : new Endpoint(address.address(), peer.port()),
        request.headers()::getAll);
  }

  private static void send(HttpServerRequest request, Reply reply) {
    HttpServerResponse response = request.response().setStatusCode(reply.status());
    // Set last, because Vert.x lets an HTTP/1.0 client have its keep-alive whatever was set before.
    response.headersEndHandler(head -> reply.headers().forEach(response::putHeader));
    if (reply.headers().containsKey("Connection") || asksToClose(request)) {
      closeAfterAnswer(request);
    }
    Buffer body = Buffer.buffer(reply.body(fields -> new JsonObject(fields).encode()));
    // Vert.x counts the body of a GET by itself; that of a HEAD it only leaves out.
    response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length())).end(body);
  }

  /** Vert.x does this for "close", but not for "TE, close". */
  private static boolean asksToClose(HttpServerRequest request) {
    String connection = request.getHeader(HttpHeaders.CONNECTION);
    return connection != null && connection.toLowerCase(Locale.ROOT).contains("close");
  }

  private static void closeAfterAnswer(HttpServerRequest request) {
    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    request.connection().shutdown();
  }
}
