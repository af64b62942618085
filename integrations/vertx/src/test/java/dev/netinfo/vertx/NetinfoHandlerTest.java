package dev.netinfo.vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.request.ClientRequest;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is Vert.x's own: protocols other than HTTP/1.1, handlers without a router, options. */
class NetinfoHandlerTest {
  private static final JsonObject LOOPBACK = new JsonObject().put("trusted-proxies", "loopback");
  private static final JsonObject NONE = new JsonObject().put("trusted-proxies", "none");

  private final Vertx vertx = Vertx.vertx();

  // Vert.x closes a client that nobody refers to, in the middle of a handshake too.
  private final HttpClient http1 = vertx.createHttpClient();
  private final HttpClient http2 =
      vertx.createHttpClient(
          new HttpClientOptions()
              .setProtocolVersion(HttpVersion.HTTP_2)
              .setHttp2ClearTextUpgrade(false));
  private final WebSocketClient webSockets = vertx.createWebSocketClient();

  @AfterEach
  void close() throws Exception {
    vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
  }

  @Test
  void tellsAHandlerWithoutARouter() throws Exception {
    int port = listen(new NetinfoHandler(LOOPBACK, NetinfoHandlerTest::answer));
    String expected =
        "203.0.113.9:0 https true app.example.org:8443 https://app.example.org:8443/a";
    assertEquals(expected + "?b=c", get(port, "/a?b=c"));
    assertEquals(expected, get(port, "http://other.example/a"));
  }

  @Test
  void knowsThePortOfAClientThatConnectedItself() throws Exception {
    int port =
        listen(
            new NetinfoHandler(
                NONE,
                request ->
                    request
                        .response()
                        .end(
                            request.remoteAddress().toString()
                                + " "
                                + request.connection().remoteAddress())));
    String[] addresses = get(port, "/").split(" ", -1);
    assertTrue(addresses[0].startsWith("127.0.0.1:"), addresses[0]);
    assertEquals(addresses[1], addresses[0]);
  }

  @Test
  void tellsOfHttp2() throws Exception {
    int trusting = listen(new NetinfoHandler(LOOPBACK, router(NetinfoHandlerTest::answer)));
    assertEquals(
        "203.0.113.9:0 https true app.example.org:8443 https://app.example.org:8443/",
        get(http2, trusting, "/"));
  }

  /** In HTTP/2 a request names its scheme, and anybody may name one. */
  @Test
  void believesNoSchemeOfAStrangerOfHttp2() throws Exception {
    int port = listen(new NetinfoHandler(NONE, router(NetinfoHandlerTest::answer)));
    String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    String settings = "\0\0\0\u0004\0\0\0\0\0";
    String getSlashByHttps = "\u0082\u0084\u0087"; // RFC 7541, appendix A
    String authority = "A\u0001h";
    String headers = "\0\0\u0006\u0001\u0005\0\0\0\u0001" + getSlashByHttps + authority;
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String expected = "127.0.0.1:" + socket.getLocalPort() + " http false h http://h/";
      socket
          .getOutputStream()
          .write((preface + settings + headers).getBytes(StandardCharsets.ISO_8859_1));
      socket.setSoTimeout(20_000);
      StringBuilder answer = new StringBuilder();
      while (answer.indexOf(expected) < 0) {
        int next = socket.getInputStream().read();
        assertTrue(next >= 0, () -> "not " + expected + " but " + answer);
        answer.append((char) next);
      }
    }
  }

  @Test
  void tellsAWebSocketOfARouter() throws Exception {
    Router router = Router.router(vertx);
    router
        .route()
        .handler(context ->
            context
                .request()
                .toWebSocket()
                .onSuccess(socket ->
                    socket.writeTextMessage(
                        socket.remoteAddress().host()
                            + " "
                            + socket.scheme()
                            + " "
                            + socket.authority())));
    int port = listen(new NetinfoHandler(LOOPBACK, router));
    CompletableFuture<String> message = new CompletableFuture<>();
    WebSocketConnectOptions options =
        new WebSocketConnectOptions().setHost("127.0.0.1").setPort(port).setURI("/");
    options.addHeader("X-Forwarded-For", "6.6.6.6, 203.0.113.9");
    options.addHeader("X-Forwarded-Proto", "https");
    options.addHeader("X-Forwarded-Host", "app.example.org");
    webSockets
        .connect(options)
        .onFailure(message::completeExceptionally)
        .onSuccess(socket -> socket.textMessageHandler(message::complete));
    assertEquals("203.0.113.9 https app.example.org", message.get(20, TimeUnit.SECONDS));
  }

  /** A peer without an address is nobody, unless the policy says that it is a proxy. */
  @Test
  void answersAPeerOnAUnixDomainSocket(@TempDir Path directory) throws Exception {
    assertEquals("unknown:0", client(directory.resolve("a"), LOOPBACK));
    assertEquals(
        "203.0.113.9:0",
        client(directory.resolve("b"), new JsonObject().put("trusted-proxies", "unix")));
  }

  @Test
  void takesListsNumbersAndFlagsAsJsonHasThem() throws Exception {
    JsonObject settings =
        new JsonObject()
            .put("trusted-proxies", new JsonArray().add("10.0.0.0/8").add("127.0.0.0/8"))
            .put("trusted-hops", 2)
            .put("strict", true)
            .put("forwarded-host-allowed", new JsonArray().add("*.example.org"))
            .putNull("client-ip-header");
    int port = listen(new NetinfoHandler(settings, NetinfoHandlerTest::answer));
    assertTrue(get(port, "/").startsWith("6.6.6.6:0 "));
  }

  @Test
  void refusesARouterThatReadsForwardedHeadersByItself() {
    Router router = Router.router(vertx).allowForward(AllowForwardHeaders.X_FORWARD);
    String complaint =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> new NetinfoHandler(LOOPBACK, router))
                .getMessage());
    assertTrue(complaint.startsWith("router.allowForward(X_FORWARD) "), complaint);
  }

  /** As where the router stands behind another handler. */
  @Test
  void holdsWhereForwardedHeadersAreSwitchedOnLater() throws Exception {
    Router router = router(NetinfoHandlerTest::answer);
    int port = listen(new NetinfoHandler(NONE, request -> router.handle(request)));
    for (AllowForwardHeaders allowed : AllowForwardHeaders.values()) {
      router.allowForward(allowed);
      String answer = get(port, "/");
      assertTrue(answer.startsWith("127.0.0.1:"), () -> allowed + ": " + answer);
      assertTrue(
          answer.endsWith(" http false 127.0.0.1:" + port + " http://127.0.0.1:" + port + "/"),
          answer);
    }
  }

  /** As in Quarkus, whose router is behind handlers of its own. */
  @Test
  void standsInTheFirstRouteWhereNothingStandsBeforeTheRouter() throws Exception {
    Router router = Router.router(vertx);
    NetinfoHandler netinfo = new NetinfoHandler(LOOPBACK, router);
    List<String> clients = new CopyOnWriteArrayList<>();
    router
        .route()
        .handler(context -> {
          clients.add(context.request().remoteAddress().host());
          context.next();
        });
    router
        .route()
        .order(Integer.MIN_VALUE)
        .handler(context -> {
          if (NetinfoHandler.wasBefore(context.request())) {
            context.next();
          } else {
            netinfo.handle(context.request());
          }
        });
    router.route().handler(context -> answer(context.request()));
    assertTrue(get(listen(router), "/").startsWith("203.0.113.9:0 "));
    assertEquals(List.of("203.0.113.9"), clients);
  }

  @Test
  void saysWhereItIsMissing() throws Exception {
    CompletableFuture<String> complaint = new CompletableFuture<>();
    int port =
        listen(request -> {
          complaint.complete(
              assertThrows(IllegalStateException.class, () -> NetinfoHandler.clientRequest(request))
                  .getMessage());
          request.response().end();
        });
    get(port, "/");
    assertTrue(complaint.get().contains("HttpServer.requestHandler"), complaint.get());
  }

  private Router router(Handler<HttpServerRequest> handler) {
    Router router = Router.router(vertx);
    router.route().handler(context -> handler.handle(context.request()));
    return router;
  }

  private static void answer(HttpServerRequest request) {
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

  private int listen(Handler<HttpServerRequest> handler) throws Exception {
    return vertx
        .createHttpServer(new HttpServerOptions().setPort(0).setHost("127.0.0.1"))
        .requestHandler(handler)
        .listen()
        .toCompletionStage()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS)
        .actualPort();
  }

  private String client(Path socket, JsonObject settings) throws Exception {
    SocketAddress address = SocketAddress.domainSocketAddress(socket.toString());
    vertx
        .createHttpServer()
        .requestHandler(
            new NetinfoHandler(
                settings, request -> request.response().end(request.remoteAddress().toString())))
        .listen(address)
        .toCompletionStage()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS);
    return get(http1, new RequestOptions().setServer(address).setHost("localhost"));
  }

  private String get(int port, String target) throws Exception {
    return get(http1, port, target);
  }

  private static String get(HttpClient client, int port, String target) throws Exception {
    return get(client, new RequestOptions().setHost("127.0.0.1").setPort(port).setURI(target));
  }

  private static String get(HttpClient client, RequestOptions options) throws Exception {
    options
        .setMethod(HttpMethod.GET)
        .addHeader("X-Forwarded-For", "6.6.6.6, 203.0.113.9")
        .addHeader("X-Forwarded-Proto", "https")
        .addHeader("X-Forwarded-Host", "app.example.org:8443")
        .addHeader("Forwarded", "for=7.7.7.7;proto=https;host=evil.example");
    return client
        .request(options)
        .compose(HttpClientRequest::send)
        .compose(HttpClientResponse::body)
        .toCompletionStage()
        .toCompletableFuture()
        .get(20, TimeUnit.SECONDS)
        .toString();
  }
}
