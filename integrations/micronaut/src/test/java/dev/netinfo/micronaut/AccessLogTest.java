package dev.netinfo.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.http.server.netty.handler.accesslog.element.ConnectionMetadata;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessLogTest {
  private static final String FORMAT = "micronaut.server.netty.access-logger.log-format";
  private static final String PROXIES = "netinfo.trusted-proxies";
  private static final String CLIENT = "X-Forwarded-For: 6.6.6.6, 203.0.113.9";

  @ParameterizedTest
  @ValueSource(strings = {"common", "combined", ""})
  void showsTheClientInTheFormatsThatHaveAName(String format) throws InterruptedException {
    try (TestServer server = TestServer.start(Map.of(FORMAT, format))) {
      server.ask("/test/client", CLIENT);
      String line = server.logged();
      assertTrue(line.startsWith("203.0.113.9 - - ["), line);
      assertTrue(line.contains("\"GET /test/client HTTP/1.1\" 200 "), line);
    }
  }

  @Test
  void replacesTheClientAndNothingElse() throws InterruptedException {
    try (TestServer server =
        TestServer.start(Map.of(FORMAT, "%h|%a|%{c}a|%%h|%{Host}i|%{a}i|%m ah"))) {
      server.ask("/test/client", CLIENT, "a: b");
      assertEquals(
          "203.0.113.9|203.0.113.9|203.0.113.9|%h|demo-service.dev|b|GET ah", server.logged());
    }
  }

  @Test
  void showsTheClientOfWhatNoRouteTakes() throws InterruptedException {
    try (TestServer server = TestServer.start(Map.of(FORMAT, "%h %s"))) {
      server.ask("/nowhere", CLIENT);
      assertEquals("203.0.113.9 404", server.logged());
      server.ask("/nowhere", "X-Forwarded-For: <script>");
      assertEquals("unknown 404", server.logged());
    }
  }

  /** All applications of a process share one builder of elements. */
  @Test
  void keepsTwoApplicationsApart() throws InterruptedException {
    try (TestServer one = TestServer.start(Map.of(FORMAT, "%h", PROXIES, "none"));
        TestServer other = TestServer.start(Map.of(FORMAT, "%h", PROXIES, "loopback"))) {
      one.ask("/test/client", CLIENT);
      other.ask("/test/client", CLIENT);
      assertEquals("127.0.0.1", one.logged());
      assertEquals("203.0.113.9", other.logged());
    }
  }

  @Test
  void showsTheClientOfHttp2() throws Exception {
    try (TestServer server =
            TestServer.start(Map.of(FORMAT, "%h %H", "micronaut.server.http-version", "2.0"));
        HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/test/client"))
              .header("X-Forwarded-For", "6.6.6.6, 203.0.113.9")
              .build();
      HttpResponse<String> upgraded = client.send(request, BodyHandlers.ofString());
      assertEquals("203.0.113.9", upgraded.body());
      server.logged();
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      assertEquals(HttpClient.Version.HTTP_2, response.version());
      assertEquals("203.0.113.9", response.body());
      assertEquals("203.0.113.9 HTTP/2.0", server.logged());
    }
  }

  @Test
  void knowsNoPeerOfAConnectionThatIsNone() {
    NioSocketChannel channel = new NioSocketChannel();
    assertNull(ClientElement.peer(ConnectionMetadata.ofNettyChannel(channel)));
    channel.unsafe().closeForcibly();
  }

  @Test
  void forgetsThePolicyOfAnApplicationThatHasEnded() {
    String parameter;
    try (TestServer server = TestServer.start(Map.of(FORMAT, "%h"))) {
      parameter = server.logFormat().replaceAll("[%{]*([^}]+)}h", "$1");
      assertTrue(new ClientElementBuilder().build("h", parameter) != null, parameter);
      assertNull(new ClientElementBuilder().build("a", parameter));
    }
    assertNull(new ClientElementBuilder().build("h", parameter));
  }
}
