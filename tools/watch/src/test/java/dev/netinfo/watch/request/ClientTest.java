package dev.netinfo.watch.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.request.Client.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientTest {
  private static final String CHUNKS = "2;x=y\r\nhe\r\n3\r\nllo\r\n0\r\nTrailer: 1\r\n\r\n";
  private static final Duration SHORT = Duration.ofMillis(200);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\ncontent-length:5\r\n\r\nhello and more",
        "HTTP/1.0 200\r\n\r\nhello",
        "HTTP/1.1 103 Early Hints\r\nLink: a\r\n\r\nHTTP/1.1 200 OK\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" + CHUNKS,
      })
  void readsEveryShapeOfAnAnswer(String answer) throws IOException {
    try (TestServer server = new TestServer(answer);
        Client client = new Client(server.target())) {
      Response response = get(client);
      assertEquals(200, response.status());
      assertEquals("hello", response.body());
    }
  }

  @Test
  void keepsAConnectionAsLongAsTheServerDoes() throws IOException {
    String last = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nb";
    try (TestServer server = new TestServer(TestServer.ok("a"), last);
        Client client = keptAlive(server)) {
      for (int pair = 0; pair < 3; pair++) {
        assertEquals(new Response(200, "a", true), get(client));
        assertEquals(new Response(200, "b", false), get(client));
      }
      assertEquals(3, server.connections());
    }
  }

  @Test
  void failsOnAConnectionThatTheServerLeft() throws IOException {
    try (TestServer server = new TestServer(TestServer.ok("a"));
        Client client = keptAlive(server)) {
      assertEquals("a", get(client).body());
      IOException failure = assertThrows(IOException.class, () -> get(client));
      assertEquals(FailureCause.CUT_OFF, FailureCause.of(failure));
      assertEquals("a", get(client).body());
    }
  }

  @Test
  void sendsOneHost() {
    Target target =
        new Target(URI.create("http://a.example"), List.of("host: b.example"), SHORT, false);
    assertEquals(
        "GET / HTTP/1.1\r\nhost: b.example\r\nConnection: close\r\n\r\n",
        new String(target.request(false), StandardCharsets.US_ASCII));
  }

  @Test
  void waitsForTheConnectionWhileItIsInUse() throws Exception {
    String[] ten = Collections.nCopies(10, TestServer.ok("a")).toArray(String[]::new);
    try (TestServer server = new TestServer(ten);
        Client client = keptAlive(server)) {
      get(client);
      server.hang();
      FutureTask<Response> sent = new FutureTask<>(() -> get(client));
      Thread.ofVirtual().start(sent);
      server.awaitRequests(2);
      long soon = System.nanoTime() + SHORT.toNanos();
      IOException late = assertThrows(IOException.class, () -> client.get(soon));
      assertEquals(FailureCause.NOT_SENT, FailureCause.of(late));
      FutureTask<Response> waiting = new FutureTask<>(() -> get(client));
      Thread.ofVirtual().start(waiting);
      server.goOn();
      assertFalse(sent.get().isFirst());
      assertFalse(waiting.get().isFirst());
      assertEquals(1, server.connections());
    }
  }

  @Test
  void keepsAConnectionOrNotAsItIsToldMeanwhile() throws IOException {
    String[] ten = Collections.nCopies(10, TestServer.ok("a")).toArray(String[]::new);
    try (TestServer server = new TestServer(ten);
        Client client = new Client(server.target())) {
      get(client);
      get(client);
      client.keepAlive(true);
      get(client);
      get(client);
      assertEquals(3, server.connections());
      client.keepAlive(false);
      get(client);
      assertEquals(4, server.connections());
    }
  }

  private static Response get(Client client) throws IOException {
    return client.get(System.nanoTime() + PATIENCE.toNanos());
  }

  private static Client keptAlive(TestServer server) {
    Client client = new Client(server.target());
    client.keepAlive(true);
    return client;
  }

  static Stream<Arguments> failures() {
    String endless = "HTTP/1.1 200 OK\r\n\r\n" + "x".repeat(2 * ResponseReader.LIMIT);
    return Stream.of(
        Arguments.of(FailureCause.CUT_OFF, "HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello"),
        Arguments.of(FailureCause.CUT_OFF, "HTTP/1.1 2"),
        Arguments.of(FailureCause.MALFORMED, "SSH-2.0-OpenSSH\r\n"),
        Arguments.of(FailureCause.MALFORMED, "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\nhello"),
        Arguments.of(
            FailureCause.MALFORMED, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"),
        Arguments.of(FailureCause.TOO_LARGE, endless),
        Arguments.of(FailureCause.TOO_LARGE, "HTTP/1.1 200 OK\r\nX: " + endless));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void tellsWhyThereIsNoAnswer(FailureCause failure, String answer) throws IOException {
    try (TestServer server = new TestServer(answer);
        Client client = new Client(server.target())) {
      assertEquals(failure, FailureCause.of(assertThrows(IOException.class, () -> get(client))));
    }
  }

  @Test
  void endsARequestThatTakesTooLong() throws IOException {
    try (TestServer server = new TestServer(TestServer.SILENCE);
        Client client = new Client(server.target())) {
      long start = System.nanoTime();
      long deadline = start + SHORT.toNanos();
      IOException failure = assertThrows(IOException.class, () -> client.get(deadline));
      assertEquals(FailureCause.TIMED_OUT, FailureCause.of(failure));
      assertTrue(System.nanoTime() - start > SHORT.dividedBy(2).toNanos());
    }
  }

  @Test
  void tellsThatNothingListensOrThatTheNameIsNone() throws IOException {
    Target gone;
    try (TestServer server = new TestServer()) {
      gone = server.target();
    }
    Target unknown =
        new Target(URI.create("http://demo-service.invalid/"), List.of(), gone.timeout(), false);
    assertEquals(FailureCause.REFUSED, failure(gone));
    assertEquals(FailureCause.UNRESOLVED, failure(unknown));
  }

  @Test
  void tellsThatTlsFailed() throws IOException {
    try (TestServer server = new TestServer("HTTP/1.1 400 Bad Request\r\n\r\n")) {
      URI secure = URI.create(server.target().uri().toString().replace("http:", "https:"));
      // What the server reads is no request, so that it may only listen, or hang up.
      assertTrue(
          List.of(FailureCause.TLS, FailureCause.TIMED_OUT, FailureCause.CUT_OFF)
              .contains(failure(new Target(secure, List.of(), SHORT, false))));
    }
  }

  @Test
  void sendsTheHeadersAndTheQuery() throws IOException {
    try (TestServer server = new TestServer(TestServer.ok("x"))) {
      Target plain = server.target();
      Target target =
          new Target(
              plain.uri().resolve("/a?b=%20"), List.of("X-A: 1", "X-B:2"), plain.timeout(), true);
      try (Client client = new Client(target)) {
        get(client);
      }
      String host = "127.0.0.1:" + plain.uri().getPort();
      assertEquals(
          List.of("GET /a?b=%20 HTTP/1.1\r\nHost: " + host + "\r\nX-A: 1\r\nX-B:2\r\n\r\n"),
          server.requests());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"no colon", "X-A: 1\r\nX-B: 2", ": 1", "X A: 1"})
  void refusesAHeaderThatIsNone(String header) {
    URI uri = URI.create("http://192.0.2.1/");
    List<String> headers = List.of(header);
    assertThrows(IllegalArgumentException.class, () -> new Target(uri, headers, SHORT, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://192.0.2.1/", "192.0.2.1 ", "http:///path"})
  void refusesAUrlThatIsNone(String url) {
    assertThrows(IllegalArgumentException.class, () -> Target.parse(url));
  }

  private static FailureCause failure(Target target) {
    try (Client client = new Client(target)) {
      long deadline = System.nanoTime() + target.timeout().toNanos();
      return FailureCause.of(assertThrows(IOException.class, () -> client.get(deadline)));
    }
  }
}
