package dev.netinfo.vertx;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.responder.Caller;
import dev.netinfo.responder.Reply;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.Server;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.Router;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Routes the responder's paths on one event loop. */
final class ResponderVerticle extends VerticleBase {
  private final Responder responder;
  private final AtomicInteger port;
  private @Nullable HttpServer server;

  ResponderVerticle(Responder responder, AtomicInteger port) {
    this.responder = responder;
    this.port = port;
  }

  @Override
  public Future<HttpServer> start() {
    int wanted = responder.settings().port();
    HttpServerOptions options =
        new HttpServerOptions()
            .setMaxHeaderSize(Server.HEADER_BYTES)
            .setHttp2ClearTextEnabled(false);
    // The verticles share a port; of the free ones they share the one that -1 stands for.
    return vertx
        .createHttpServer(options)
        .requestHandler(onlyKnownPaths(router()))
        .invalidRequestHandler(this::refuse)
        .listen(wanted == 0 ? -1 : wanted)
        .onSuccess(listening -> {
          server = listening;
          port.set(listening.actualPort());
        });
  }

  /** Lets the requests in flight finish. */
  @Override
  public Future<?> stop() {
    return server == null ? Future.succeededFuture() : server.shutdown(Server.IN_FLIGHT);
  }

  /** The router would take /a/../ and /livez/ for known paths. */
  private Handler<HttpServerRequest> onlyKnownPaths(Router router) {
    return request -> {
      String path = responder.path(request.uri());
      if (!namesOneHost(request)) {
        refuse(request);
      } else if (responder.knows(path)) {
        router.handle(request);
      } else {
        send(request, responder.notFound(path));
      }
    };
  }

  /** HTTP/1.1 asks for it (RFC 9112 section 3.2), and for an authority that can be read. */
  private static boolean namesOneHost(HttpServerRequest request) {
    return request.version() != HttpVersion.HTTP_1_1
        || (request.headers().getAll(HttpHeaders.HOST).size() == 1 && request.authority() != null);
  }

  private void refuse(HttpServerRequest request) {
    Throwable cause = request.decoderResult().cause();
    int status =
        cause instanceof TooLongHttpHeaderException
            ? 431
            : cause instanceof TooLongHttpLineException ? 414 : 400;
    send(request, responder.refused(status));
    request.connection().close();
  }

  private Router router() {
    Router router = Router.router(vertx);
    for (String path : responder.paths()) {
      router
          .route(path)
          .method(HttpMethod.GET)
          .method(HttpMethod.HEAD)
          .handler(context ->
              send(context.request(), responder.answer(path, caller(context.request()))));
      router.options(path).handler(context -> send(context.request(), responder.options()));
      router
          .route(path)
          .handler(context ->
              send(
                  context.request(),
                  responder.methodNotAllowed(context.request().method().name())));
    }
    return router;
  }

  private static Caller caller(HttpServerRequest request) {
    SocketAddress peer = request.connection().remoteAddress();
    IpAddress address = IpAddress.tryParse(peer.hostAddress());
    return new Caller(
        address == null ? null : new Endpoint(address, peer.port()), request.headers()::getAll);
  }

  private static void send(HttpServerRequest request, Reply reply) {
    HttpServerResponse response = request.response().setStatusCode(reply.status());
    reply.headers().forEach(response::putHeader);
    Buffer body = Buffer.buffer(reply.body(fields -> new JsonObject(fields).encode()));
    boolean isHead = request.method().equals(HttpMethod.HEAD);
    if (isHead) {
      response.putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()));
    }
    Future<Void> sent = isHead ? response.end() : response.end(body);
    if (reply.headers().containsKey("Connection")) {
      sent.onComplete(done -> request.connection().close());
    }
  }
}
