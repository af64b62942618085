package dev.netinfo.vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.http.WebSocketClient;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.AllowForwardHeaders;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a router receives, and which headers it must not read by itself. */
class RouterTest extends HandlerTest {
  // Kept in a field: Vert.x closes a client without a reference.
  private final WebSocketClient webSockets = vertx.createWebSocketClient();

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
        .webSocket()
        .textMessageHandler(message::complete)
        .connect(options)
        .onFailure(message::completeExceptionally);
    assertEquals("203.0.113.9 https app.example.org", message.get(20, TimeUnit.SECONDS));
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

  /** For a router that runs behind another handler. */
  @Test
  void holdsWhereForwardedHeadersAreSwitchedOnLater() throws Exception {
    Router router = router(HandlerTest::answer);
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

  /** As in Quarkus, whose router runs behind handlers of its own. */
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
}
