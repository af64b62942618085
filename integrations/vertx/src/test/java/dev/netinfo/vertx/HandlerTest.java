package dev.netinfo.vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.request.ClientRequest;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;

/** Servers and clients of one Vert.x. */
abstract class HandlerTest {
  static final JsonObject LOOPBACK = new JsonObject().put("trusted-proxies", "loopback");
  static final JsonObject NONE = new JsonObject().put("trusted-proxies", "none");

  final Vertx vertx = Vertx.vertx();

  // Vert.x closes a client without a reference, even in the middle of a handshake.
  final HttpClient http1 = vertx.createHttpClient();
  final HttpClient http2 =
      vertx.createHttpClient(
          new HttpClientOptions()
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setHttp2ClearTextUpgrade(false));

  @AfterEach
  final void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  Router router(Handler<HttpServerRequest> handler) {
    Router router = Router.router(vertx);
    router.route().handler(context -> handler.handle(context.request()));
    return router;
  }

  static void answer(HttpServerRequest request) {
    ClientRequest client = NetinfoHandler.clientRequest(request);
    assertEquals(client.client(), NetinfoHandler.clientIp(request));
    assertEquals(client.client().text(), request.remoteAddress().hostAddress());
    request
        .response()
        .end(
            String.join(
                " ",
                request.remoteAddress().toString(),
                request.scheme(),
                String.valueOf(request.isSSL()),
                String.valueOf(request.authority()),
                request.absoluteURI()));
  }

  int listen(Handler<HttpServerRequest> handler) throws Exception {
    return vertx
        .createHttpServer(new HttpServerOptions().setPort(0).setHost("127.0.0.1"))
        .requestHandler(handler)
        .listen()
        .toCompletionStage()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS)
        .actualPort();
  }

  String get(int port, String target) throws Exception {
    return get(http1, port, target);
  }

  static String get(HttpClient client, int port, String target) throws Exception {
    return get(client, new RequestOptions().setHost("127.0.0.1").setPort(port).setURI(target));
  }

  static String get(HttpClient client, RequestOptions options) throws Exception {
    options
        .setMethod(HttpMethod.GET)
        .addHeader("X-Forwarded-For", "6.6.6.6, 203.0.113.9")
        .addHeader("X-Forwarded-Proto", "https")
        .addHeader("X-Forwarded-Host", "app.example.org:8443")
        .addHeader("X-Forwarded-Prefix", "/shop")
        .addHeader("Forwarded", "for=7.7.7.7;proto=https;host=evil.example");
    // Asked for on the event loop: a body that arrives before it is asked for is lost.
    return client
        .request(options)
        .compose(request -> request.send().compose(HttpClientResponse::body))
        .toCompletionStage()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS)
        .toString();
  }
}
