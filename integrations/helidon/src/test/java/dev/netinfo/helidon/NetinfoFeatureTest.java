package dev.netinfo.helidon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.spi.ServerFeature;
import io.helidon.webserver.websocket.WsRouting;
import io.helidon.websocket.WsListener;
import io.helidon.websocket.WsSession;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is Helidon's own: its configuration, its sockets, protocols other than HTTP/1.1. */
class NetinfoFeatureTest {
  private static final Map<String, String> LOOPBACK = Map.of("trusted-proxies", "loopback");
  private static final Map<String, String> NONE = Map.of("trusted-proxies", "none");

  private final List<WebServer> servers = new ArrayList<>();

  @AfterEach
  void stop() {
    servers.forEach(WebServer::stop);
  }

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
    String answer = get(Version.HTTP_1_1, port, "/a").body();
    assertTrue(answer.contains(" https://app.example.org:8443/shop/a "), answer);
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

  /** A peer without an address is nobody, unless the policy says that it is a proxy. */
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

  @Test
  void takesListsAsHelidonHasThem() throws Exception {
    Map<String, String> settings =
        Map.of(
            "trusted-proxies.0", "10.0.0.0/8",
            "trusted-proxies.1", "127.0.0.0/8",
            "forwarded-host-allowed.0", "*.example.org",
            "trusted-hops", "2",
            "enabled", "true");
    int port = start(server(settings).routing(routing())).port();
    String answer = get(Version.HTTP_1_1, port, "/").body();
    assertTrue(answer.startsWith("6.6.6.6:0 "), answer);
  }

  @Test
  void refusesARoutingThatItCannotReplace() {
    WebServerConfig.Builder server = server(LOOPBACK).addRouting(routing());
    String complaint =
        String.valueOf(assertThrows(IllegalArgumentException.class, server::build).getMessage());
    assertTrue(complaint.contains("write WebServer.builder().routing(...) instead"), complaint);
  }

  /** As by an older Helidon, which leaves alone what a feature supplies; the reason is logged. */
  @Test
  void startsNoServerThatDoesNotUseItsRouting() {
    ServerFeature older = new OlderHelidon(NetinfoFeature.create(Config.empty()));
    WebServerConfig.Builder server = server(Map.of("enabled", "false")).routing(routing());
    assertFalse(start(server.addFeature(older)).isRunning());
    assertTrue(start(server(Map.of("enabled", "false")).routing(routing())).isRunning());
  }

  @Test
  void warnsOfContentThatNobodyReads() {
    List<String> logged = new ArrayList<>();
    Handler handler = new LogHandler(logged);
    Logger logger = Logger.getLogger(NetinfoFeature.class.getName());
    logger.addHandler(handler);
    try {
      start(server(LOOPBACK).routing(routing()));
      assertEquals(List.of(), logged);
      start(server(LOOPBACK).clearProtocols().addProtocol(Http1Config.create()).routing(routing()));
      assertTrue(
          logged.getFirst().contains("server.protocols.http_1_1.continue-immediately=true"),
          logged::toString);
    } finally {
      logger.removeHandler(handler);
    }
  }

  private static WebServerConfig.Builder server(Map<String, String> settings) {
    Map<String, String> values = new HashMap<>();
    settings.forEach((name, value) -> values.put("server.features.netinfo." + name, value));
    values.put("server.features.access-log.enabled", "false");
    values.put("server.protocols.http_1_1.continue-immediately", "true");
    return WebServer.builder()
        .config(Config.just(ConfigSources.create(values)).get("server"))
        .host("127.0.0.1")
        .port(0)
        .shutdownHook(false);
  }

  private WebServer start(WebServerConfig.Builder builder) {
    WebServer server = builder.build();
    servers.add(server);
    return server.start();
  }

  private static HttpRouting.Builder routing() {
    return HttpRouting.builder().any(NetinfoFeatureTest::answer);
  }

  private static void answer(ServerRequest request, ServerResponse response) {
    response.send(
        String.join(
            " ",
            request.remotePeer().host() + ":" + request.remotePeer().port(),
            String.valueOf(request.isSecure()),
            request.authority(),
            request.requestedUri().toUri().toString(),
            request.context().get(ClientIp.class).orElseThrow().text(),
            String.valueOf(request.remotePeer().address())));
  }

  private static HttpResponse<String> get(Version version, int port, String target)
      throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + target))
            .header("X-Forwarded-For", "6.6.6.6, 203.0.113.9")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-Host", "app.example.org:8443")
            .header("X-Forwarded-Prefix", "/shop")
            .header("Forwarded", "for=7.7.7.7;proto=https;host=evil.example")
            .build();
    try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
      return client.send(request, BodyHandlers.ofString());
    }
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
