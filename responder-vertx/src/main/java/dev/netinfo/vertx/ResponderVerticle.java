package dev.netinfo.vertx;

import dev.netinfo.netty.Refusal;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.FrameworkHeaders;
import dev.netinfo.responder.http.FrameworkNames;
import dev.netinfo.responder.http.Request;
import dev.netinfo.responder.http.Response;
import io.netty.channel.Channel;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Serves the responder's paths on one event loop. */
final class ResponderVerticle extends VerticleBase {
  private static final FrameworkNames<CharSequence> NAMES =
      new FrameworkNames<>(HttpHeaders::createOptimized);

  /** Of its own event loop: Vert.x remembers their bytes, and does not synchronize that. */
  private final FrameworkHeaders<MultiMap> headers =
      new FrameworkHeaders<>(headers -> HttpHeaders.headers().setAll(headers).copy(false));

  private final Responder responder;
  private final List<HttpServer> started;

  /** Adds its server to those that were started. */
  ResponderVerticle(Responder responder, List<HttpServer> started) {
    this.responder = responder;
    this.started = started;
  }

  /** Opens the port, which all event loops share. */
  @Override
  public Future<?> start() {
    int port = responder.settings().port();
    return vertx
        .createHttpServer(limits())
        .requestHandler(router())
        .invalidRequestHandler(head -> send(head, Refusal.of(head.decoderResult())))
        // -1 is a free port that all share; with 0 each would listen on another.
        .listen(port == 0 ? -1 : port)
        .onSuccess(started::add);
  }

  private HttpServerOptions limits() {
    return new HttpServerOptions()
        .setMaxInitialLineLength(Server.LINE_BYTES)
        .setMaxHeaderSize(Server.HEADER_BYTES)
        // Of reads alone: with one of writes, every response would need a listener.
        .setReadIdleTimeout((int) responder.settings().idle().toMillis())
        .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
        .setHttp2ClearTextEnabled(false);
  }

  /** Routes the known paths. An unknown path is an error in the router. */
  private Router router() {
    Router router = Router.router(vertx);
    responder.paths().forEach(path -> router.route(path).handler(this::respond));
    return router.errorHandler(400, this::respond).errorHandler(404, this::respond);
  }

  private void respond(RoutingContext context) {
    HttpServerRequest request = context.request();
    String version =
        request.version() == HttpVersion.HTTP_1_1
            ? "HTTP/1.1"
            : request.version() == HttpVersion.HTTP_1_0 ? "HTTP/1.0" : "";
    Request.Line line = new Request.Line(request.method().name(), request.uri(), version);
    // The channel has the addresses; Vert.x would write them as text for each request.
    Channel channel = ((ConnectionBase) request.connection()).channel();
    send(
        request,
        responder.respond(
            Request.of(
                line,
                (InetSocketAddress) channel.remoteAddress(),
                (InetSocketAddress) channel.localAddress(),
                name -> request.headers().getAll(NAMES.of(name)))));
  }

  private void send(HttpServerRequest request, Response response) {
    HttpServerResponse copy = request.response().setStatusCode(response.status());
    copy.headers().setAll(headers.of(response));
    if (response.closes()) {
      // Vert.x has announced by then to an HTTP/1.0 client that the connection is kept.
      copy.headersEndHandler(written -> copy.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE));
    }
    copy.end(Buffer.buffer(response.body()));
    if (response.closes()) {
      request.connection().shutdown();
    }
  }
}
