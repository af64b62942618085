package dev.netinfo.helidon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is special to Helidon: its sockets, and protocols other than HTTP/1.1. */
class NetinfoFeatureTest extends ServerTest {
  @Test
  void tellsEveryFactOfTheRequest() throws Exception {
    int port = start(server(LOOPBACK).routing(routing())).port();
    assertEquals(
        "203.0.113.9:0 true app.example.org:8443 https://app.example.org:8443/a?b=c%20d"
            + " 203.0.113.9 /203.0.113.9:0",
        get(Version.HTTP_1_1, port, "/a?b=c%20d").body());
  }

  @Test
  void tellsThePrefixWhereItIsAskedFor() throws Exception {
    Map<String, String> settings =
        Map.of("trusted-proxies", "loopback", "forwarded-prefix", "true");
    int port = start(server(settings).routing(routing())).port();
    String answer = get(Version.HTTP_1_1, port, "/a%20b").body();
    assertTrue(answer.contains(" https://app.example.org:8443/my%20shop/a%20b "), answer);
  }

  /** A reroute changes the path by which the application routes, and not what was asked for. */
  @Test
  void tellsTheUriThatWasAskedForAfterAReroute() throws Exception {
    int port =
        start(
                server(LOOPBACK)
                    .routing(routing ->
                        routing
                            .get("/asked", (request, response) -> response.reroute("/other"))
                            .get("/other", ServerTest::answer)))
            .port();
    String answer = get(Version.HTTP_1_1, port, "/asked?a=b").body();
    assertTrue(answer.contains(" https://app.example.org:8443/asked?a=b "), answer);
  }

  @Test
  void knowsThePortOfAClientThatConnectedItself() throws Exception {
    int port =
        start(
                server(NONE)
                    .routing(routing ->
                        routing.any((request, response) ->
                            response.send(
                                request.remotePeer().port()
                                    + " "
                                    + ((InetSocketAddress) request.remotePeer().address()).getPort()
                                    + " "
                                    + request.remotePeer().host()
                                    + " "
                                    + request.requestedUri().toUri()))))
            .port();
    String[] answer = get(Version.HTTP_1_1, port, "/").body().split(" ", -1);
    assertTrue(Integer.parseInt(answer[0]) > 0, answer[0]);
    assertEquals(answer[0], answer[1]);
    assertEquals("127.0.0.1", answer[2]);
    assertEquals("http://127.0.0.1:" + port + "/", answer[3]);
  }

  @Test
  void tellsOfHttp2() throws Exception {
    int port = start(server(LOOPBACK).routing(routing())).port();
    HttpResponse<String> response = get(Version.HTTP_2, port, "/");
    assertEquals(Version.HTTP_2, response.version());
    assertTrue(
        response.body().startsWith("203.0.113.9:0 true app.example.org:8443 "), response.body());
  }

  @Test
  void leavesWebSocketsAsTheyAre() throws Exception {
    WsListener echo =
        new WsListener() {
          @Override
          public void onMessage(WsSession session, String text, boolean last) {
            session.send(text, last);
          }
        };
    int port =
        start(
                server(LOOPBACK)
                    .routing(routing())
                    .addRouting(WsRouting.builder().endpoint("/echo", echo)))
            .port();
    CompletableFuture<String> answer = new CompletableFuture<>();
    try (HttpClient client = HttpClient.newHttpClient()) {
      WebSocket socket =
          client
              .newWebSocketBuilder()
              .buildAsync(
                  URI.create("ws://127.0.0.1:" + port + "/echo"),
                  new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(
                        WebSocket webSocket, CharSequence data, boolean last) {
                      answer.complete(data.toString());
                      return CompletableFuture.completedStage(null);
                    }
                  })
              .get(20, TimeUnit.SECONDS);
      socket.sendText("hello", true).get(20, TimeUnit.SECONDS);
      assertEquals("hello", answer.get(20, TimeUnit.SECONDS));
      socket.abort();
    }
    assertTrue(get(Version.HTTP_1_1, port, "/").body().startsWith("203.0.113.9:0 "));
  }

  /** A peer without an address is unknown, unless the policy trusts it as a proxy. */
  @Test
  @Timeout(20)
  void answersAPeerOnAUnixDomainSocket(@TempDir Path directory) throws Exception {
    assertAnswer(
        "unknown:0 false h http://h:80/ unknown unknown/<unresolved>:0",
        directory.resolve("a"),
        LOOPBACK);
    assertAnswer(
        "203.0.113.9:0 true h https://h:443/ 203.0.113.9 /203.0.113.9:0",
        directory.resolve("b"),
        Map.of("trusted-proxies", "unix"));
  }

  @Test
  void putsTheClientIntoTheContextOfOtherSockets() throws Exception {
    HttpRouting.Builder admin =
        HttpRouting.builder()
            .any((request, response) ->
                response.send(
                    request.context().get(ClientRequest.class).orElseThrow().origin()
                        + " "
                        + request.context().get(ClientIp.class).orElseThrow().text()));
    WebServer server =
        start(
            server(LOOPBACK)
                .routing(routing())
                .putSocket(
                    "admin",
                    ListenerConfig.builder()
                        .name("admin")
                        .host("127.0.0.1")
                        .port(0)
                        .buildPrototype())
                .routing("admin", admin));
    assertEquals(
        "https://app.example.org:8443 203.0.113.9",
        get(Version.HTTP_1_1, server.port("admin"), "/").body());
    assertTrue(get(Version.HTTP_1_1, server.port(), "/").body().startsWith("203.0.113.9:0 "));
  }

  private void assertAnswer(String expected, Path socket, Map<String, String> settings)
      throws Exception {
    UnixDomainSocketAddress address = UnixDomainSocketAddress.of(socket);
    start(server(settings).bindAddress(address).routing(routing()));
    try (SocketChannel channel = SocketChannel.open(address)) {
      String request =
          """
          GET / HTTP/1.1\r
          Host: h\r
          X-Forwarded-For: 203.0.113.9\r
          X-Forwarded-Proto: https\r
          \r
          """;
      channel.write(ByteBuffer.wrap(request.getBytes(StandardCharsets.US_ASCII)));
      InputStream stream = Channels.newInputStream(channel);
      StringBuilder answer = new StringBuilder();
      while (answer.indexOf(expected) < 0) {
        int next = stream.read();
        assertTrue(next >= 0, () -> "not " + expected + " but " + answer);
        answer.append((char) next);
      }
    }
  }
}
