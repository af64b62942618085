package dev.netinfo.vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.request.ClientRequestPolicy;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What is special to Vert.x: other protocols, handlers without a router, options. */
class NetinfoHandlerTest extends HandlerTest {
  @Test
  void tellsAHandlerWithoutARouter() throws Exception {
    int port = listen(new NetinfoHandler(LOOPBACK, HandlerTest::answer));
    String expected =
        "203.0.113.9:0 https true app.example.org:8443 https://app.example.org:8443/a";
    assertEquals(expected + "?b=c", get(port, "/a?b=c"));
    assertEquals(expected, get(port, "http://other.example/a"));
  }

  /** Vert.x computes this authority too; the real one is that of the request as received. */
  @Test
  void tellsTheAuthorityThatVertxComputes() throws Exception {
    Handler<HttpServerRequest> answer =
        request -> request.response().end(request.authority(false) + " " + request.authority(true));
    int port = listen(new NetinfoHandler(LOOPBACK, answer));
    assertEquals("app.example.org:8443 null", get(port, "/"));
    assertEquals("app.example.org:8443 127.0.0.1:" + port, get(http2, port, "/"));
    int behindARouter = listen(new NetinfoHandler(LOOPBACK, router(answer)));
    assertEquals("app.example.org:8443 null", get(behindARouter, "/"));
  }

  /** The prefix is in URIs only; the path is the application's. */
  @Test
  void tellsThePrefixWhereItIsAskedFor() throws Exception {
    JsonObject settings = LOOPBACK.copy().put("forwarded-prefix", true);
    Handler<HttpServerRequest> answer =
        request ->
            request
                .response()
                .end(request.path() + " " + request.uri() + " " + request.absoluteURI());
    String expected = "/a /shop/a?b=c https://app.example.org:8443/shop/a?b=c";
    assertEquals(expected, get(listen(new NetinfoHandler(settings, answer)), "/a?b=c"));
    int port = listen(new NetinfoHandler(settings, router(answer)));
    assertEquals(expected, get(port, "/a?b=c"));
    assertEquals(expected, get(port, "http://other.example/a?b=c"));
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
    int trusting = listen(new NetinfoHandler(LOOPBACK, router(HandlerTest::answer)));
    assertEquals(
        "203.0.113.9:0 https true app.example.org:8443 https://app.example.org:8443/",
        get(http2, trusting, "/"));
  }

  /** In HTTP/2 a request has a scheme, which anybody can choose. */
  @Test
  void believesNoSchemeOfAStrangerOfHttp2() throws Exception {
    int port = listen(new NetinfoHandler(NONE, router(HandlerTest::answer)));
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

  /** A peer without an address is unknown, unless the policy trusts it as a proxy. */
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
    int port = listen(new NetinfoHandler(settings, HandlerTest::answer));
    assertTrue(get(port, "/").startsWith("6.6.6.6:0 "));
  }

  @Test
  void refusesEmptyLists() {
    JsonObject settings = new JsonObject().put("trusted-proxies", new JsonArray());
    String complaint =
        String.valueOf(
            assertThrows(
                    IllegalArgumentException.class,
                    () -> new NetinfoHandler(settings, HandlerTest::answer))
                .getMessage());
    assertTrue(complaint.startsWith("trusted-proxies: the list is empty"), complaint);
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without such a check may do
  void failsAtStartAndNotOnARequest() {
    ClientRequestPolicy none = null;
    ClientRequestPolicy peer = ClientRequestPolicy.of(ClientIpPolicy.peerOnly());
    for (Executable wrong :
        List.<Executable>of(
            () -> new NetinfoHandler(none, HandlerTest::answer),
            () -> new NetinfoHandler(peer, null))) {
      assertThrows(NullPointerException.class, wrong);
    }
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
}
