package dev.netinfo.watch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.request.SeenPod;
import dev.netinfo.watch.request.Target;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageTest {
  private static final URI ASKED = URI.create("http://127.0.0.1:9/");

  private final RequestStatistics watching = RequestStatistics.begin(InstantSource.system());
  private final RequestLoop sampler =
      RequestLoop.start(
          new Target(ASKED, List.of(), Duration.ofSeconds(1), false),
          Duration.ofMillis(1),
          0,
          watching::add);
  private Page page;

  @BeforeEach
  void start() throws IOException {
    page = Page.start(0, watching, sampler, ASKED);
  }

  @AfterEach
  void end() {
    page.close();
    sampler.close();
  }

  @Test
  void isOneDocumentWithoutAForeignUrl() throws IOException {
    String answer = ask("GET / HTTP/1.1", "Host: localhost");
    assertEquals("HTTP/1.1 200 OK", answer.lines().findFirst().orElseThrow());
    String document = answer.replaceFirst("<script type=\"application/json\" id=\"first\">.*", "");
    assertFalse(document.contains("http://") || document.contains("https://"), document);
    assertFalse(answer.contains("<link rel=\"stylesheet\"") || answer.contains("<script src"));
    assertTrue(answer.contains("Copyright (c) 2022 Leon Sorokin"), "the chart library's licence");
  }

  @Test
  void saysWhatTheOtherEndIsForThePods() throws IOException {
    answered("a");
    String answer = ask("GET / HTTP/1.1", "Host: localhost");
    assertTrue(answer.contains("\"seen\":\"192.0.2.6 (peer: pod)\""), answer);
  }

  @Test
  void allowsItsOwnScriptsOnly() throws IOException {
    String answer = ask("GET / HTTP/1.1", "Host: localhost");
    String policy = header(answer, "Content-security-policy");
    assertTrue(policy.startsWith("default-src 'none'"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    long elements = answer.lines().filter(line -> line.strip().matches("<(script|style)>")).count();
    assertEquals(elements, policy.split("'sha256-", -1).length - 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "localhost:8090", "127.0.0.1:1", "[::1]:80", "192.0.2.7:1"})
  void answersToAddresses(String host) throws IOException {
    assertEquals(200, status("GET / HTTP/1.1", "Host: " + host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "attacker.example",
        "localhost.attacker.example",
        "127.0.0.1.attacker.example",
        "localhost:1:2",
        "localhost@attacker.example",
        "[localhost]",
        "1.2.3",
        "0x7f.1"
      })
  void refusesForeignNames(String host) throws IOException {
    assertEquals(421, status("GET / HTTP/1.1", "Host: " + host));
    assertEquals(421, status("GET /events HTTP/1.1", "Host: " + host));
    assertEquals(421, status("POST /reset HTTP/1.1", "Host: " + host, "Origin: http://" + host));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X: no origin", "Origin: null", "Origin: http://attacker.example",
        "Origin: http://localhost", "Origin: http://localhost:80801", "Origin: localhost:8080"
      })
  void isNotSwitchedByForeignPages(String header) throws IOException {
    answered("demo-a");
    assertEquals(403, status("POST /reset HTTP/1.1", "Host: localhost:8080", header));
    assertEquals(403, status("POST /keep-alive/on HTTP/1.1", "Host: localhost:8080", header));
    assertEquals(1, watching.snapshot().totals().answered());
    assertFalse(sampler.isKeptAlive());
  }

  @Test
  void isSwitchedByItself() throws IOException {
    answered("demo-a");
    String[] headers = {"Host: localhost:8080", "Origin: http://localhost:8080"};
    assertEquals(204, status("POST /reset HTTP/1.1", headers));
    assertEquals(0, watching.snapshot().totals().answered());
    assertEquals(204, status("POST /keep-alive/on HTTP/1.1", headers));
    assertTrue(sampler.isKeptAlive());
    assertEquals(204, status("POST /keep-alive/off HTTP/1.1", headers));
    assertFalse(sampler.isKeptAlive());
  }

  @Test
  void refusesWhatItDoesNotKnowInItsOwnWords() throws IOException {
    assertEquals(405, status("GET /reset HTTP/1.1", "Host: localhost"));
    assertEquals(405, status("POST / HTTP/1.1", "Host: localhost"));
    String answer = ask("GET /%3Cscript%3E?hostile HTTP/1.1", "Host: localhost", "X: hostile");
    assertEquals("HTTP/1.1 404 Not Found", answer.lines().findFirst().orElseThrow());
    assertFalse(answer.contains("script>") || answer.contains("hostile"), answer);
  }

  @Test
  void tellsEveryReaderTheLastStateAndTheEnd() throws IOException {
    try (Peer one = Peer.reading(page.uri());
        Peer other = Peer.reading(page.uri())) {
      one.awaitLine("event: state");
      other.awaitLine("event: timelines");
      answered("demo-a");
      answered("demo-b");
      page.close();
      for (Peer reader : new Peer[] {one, other}) {
        String rest = reader.rest();
        assertTrue(rest.contains("\"answered\":2,\"failed\":0"), rest);
        assertTrue(rest.contains("event: end"), rest);
      }
    }
  }

  @Test
  void refusesOneReaderTooMany() throws IOException {
    List<Peer> readers = new ArrayList<>();
    try {
      for (int reader = 0; reader < 64; reader++) {
        Peer peer = Peer.reading(page.uri());
        readers.add(peer);
        peer.awaitLine("event: state");
      }
      assertEquals(503, status("GET /events HTTP/1.1", "Host: localhost"));
      assertEquals(200, status("GET / HTTP/1.1", "Host: localhost"));
    } finally {
      for (Peer reader : readers) {
        reader.close();
      }
    }
  }

  @Test
  void tellsOfChangesThatNobodySampled() throws IOException {
    try (Peer reader = Peer.reading(page.uri())) {
      answered("demo-a");
      reader.awaitText("\"answered\":1");
      watching.reset();
      reader.awaitText("\"answered\":0");
    }
  }

  @Test
  void refusesAPortThatIsTaken() {
    int taken = page.uri().getPort();
    assertThrows(BindException.class, () -> Page.start(taken, watching, sampler, ASKED).close());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void takesThePortOfOneLoopbackAddressOnly() throws IOException {
    InetAddress another = InetAddress.ofLiteral("127.0.0.2");
    try (ServerSocket free = new ServerSocket(page.uri().getPort(), 1, another)) {
      assertTrue(free.isBound());
    }
  }

  private void answered(String pod) {
    Outcome outcome = new Outcome.Answer(SeenPod.named(pod), "192.0.2.6", "pod");
    watching.add(new RequestEvent(Instant.now(), outcome, Duration.ofMillis(1), true));
  }

  private String ask(String... head) throws IOException {
    try (Peer peer = Peer.asking(page.uri(), head)) {
      return peer.rest();
    }
  }

  private int status(String requestLine, String... headers) throws IOException {
    String[] head = new String[headers.length + 1];
    head[0] = requestLine;
    System.arraycopy(headers, 0, head, 1, headers.length);
    try (Peer peer = Peer.asking(page.uri(), head)) {
      // Whoever reads the events would wait for their end.
      return Integer.parseInt(peer.line().split(" ", 3)[1]);
    }
  }

  private static String header(String answer, String name) {
    return answer
        .lines()
        .filter(line -> line.startsWith(name + ": "))
        .map(line -> line.substring(name.length() + 2))
        .findFirst()
        .orElseThrow();
  }
}
