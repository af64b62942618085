package dev.netinfo.integration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The contract of every integration. A test of an integration extends it and names an application
 * that is written as users of the framework write theirs. The application prints its access log on
 * stdout, listens on every address of this machine at a free port, prints the port by {@link
 * Listening}, and answers
 *
 * <ul>
 *   <li>{@code GET /who} with {@link Who} as text;
 *   <li>{@code GET /redirect} with a redirect to {@code /who}, absolute, by the framework's own
 *       URL;
 *   <li>{@code GET /limited} with 200 or 429, by a {@link RateLimiter} for the client that the
 *       framework returns;
 *   <li>{@code POST /policy} with 204, if it was started with {@link Support#POLICY}.
 * </ul>
 */
public abstract class IntegrationContract extends SettingsContract {
  @Test
  final void tellsWhoAskedWhereTheFrameworkIsAsked() {
    Who who = who("127.0.0.1", BY_A_PROXY);
    assertEquals(
        new Who(
            "203.0.113.9",
            "https",
            "app.example.org",
            443,
            "https://app.example.org/who",
            "203.0.113.9"),
        who);
  }

  @Test
  final void tellsThePort() {
    Who who =
        who(
            "127.0.0.1",
            "X-Forwarded-For: 203.0.113.9",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Host: app.example.org:8443");
    assertEquals(8443, who.port());
    assertEquals("https://app.example.org:8443/who", who.url());
  }

  @Test
  final void readsNothingOfAStranger() {
    assertEquals(
        new Who(STRANGER, "http", "demo-service.dev", 80, "http://demo-service.dev/who", STRANGER),
        who(STRANGER, FORGED));
  }

  /** Only the header that the policy names is read. */
  @Test
  final void readsNoOtherFamily() {
    Who who =
        who(
            "127.0.0.1",
            "X-Forwarded-For: 203.0.113.9",
            "Forwarded: for=6.6.6.6;proto=https;host=evil.example",
            "X-Real-IP: 6.6.6.6");
    assertEquals("203.0.113.9", who.client());
    assertEquals("http://demo-service.dev/who", who.url());
  }

  @Test
  final void readsEveryLine() {
    assertEquals(
        "203.0.113.9",
        who("127.0.0.1", "X-Forwarded-For: 6.6.6.6", "x-forwarded-for: 203.0.113.9").client());
    assertEquals(
        "203.0.113.9",
        who("127.0.0.1", "X-FORWARDED-FOR: 203.0.113.9", "X-Forwarded-for: 127.0.0.1").client());
  }

  /** An unresolved client is neither the proxy nor what the header's text looks like. */
  @Test
  final void guessesNothing() {
    for (String value :
        List.of("unknown", "_hidden", "203.0.113.9,", "<script>", "010.0.0.5", "")) {
      Who who = who("127.0.0.1", "X-Forwarded-For: " + value, "X-Forwarded-Proto: https");
      assertEquals("unknown", who.clientIp(), value);
      assertEquals("unknown", who.client(), value);
      assertEquals("http", who.scheme(), value);
    }
  }

  @Test
  final void believesNoHostileScheme() {
    for (String value : List.of("javascript", "https://evil", "https, http, https", "ftp", "")) {
      Who who =
          who(
              "127.0.0.1",
              "X-Forwarded-For: 203.0.113.9",
              "X-Forwarded-Proto: " + value,
              "X-Forwarded-Host: app.example.org");
      assertEquals("http", who.scheme(), value);
    }
  }

  @Test
  final void believesNoHostileHost() {
    for (String value :
        List.of(
            "evil.example/", "user@evil.example", "evil.example:66666", "[::1", "a b", "\"h\"")) {
      Who who = who("127.0.0.1", "X-Forwarded-For: 203.0.113.9", "X-Forwarded-Host: " + value);
      assertEquals("demo-service.dev", who.host(), value);
      assertEquals("http://demo-service.dev/who", who.url(), value);
    }
  }

  @Test
  final void redirectsToWhatTheClientSees() {
    assertEquals("https://app.example.org/who", redirect("/redirect", "127.0.0.1", BY_A_PROXY));
    assertEquals("http://demo-service.dev/who", redirect("/redirect", STRANGER, FORGED));
  }

  /** A client that forges a new address for each request is still one client. */
  @Test
  final void limitsTheClientAndNotWhomItPretendsToBe() {
    for (int i = 0; i <= RateLimiter.REQUESTS; i++) {
      int expected = i < RateLimiter.REQUESTS ? 200 : 429;
      assertEquals(
          expected,
          ask("127.0.0.1", "GET /limited", "X-Forwarded-For: 6.6.6." + i + ", 203.0.113.7")
              .status());
      assertEquals(
          expected, ask("127.0.0.78", "GET /limited", "X-Forwarded-For: 6.6.6." + i).status());
    }
    assertEquals(
        200,
        ask("127.0.0.1", "GET /limited", "X-Forwarded-For: 203.0.113.7, 203.0.113.8").status());
  }

  /** No other test uses these addresses; not every access log has the query. */
  @Test
  final void logsTheClient() {
    ask("127.0.0.1", "GET /who", "X-Forwarded-For: 6.6.6.6, 203.0.113.5");
    ask("127.0.0.79", "GET /who", "X-Forwarded-For: 6.6.6.6");
    running().awaitLine(line -> line.contains("203.0.113.5") && line.contains("/who"));
    running().awaitLine(line -> line.contains("127.0.0.79") && line.contains("/who"));
    assertTrue(running().output().stream().noneMatch(line -> line.contains("6.6.6.6")));
  }

  @Test
  final void seesTheClientOfNginx(@TempDir Path directory) {
    try (Proxy proxy = Proxy.nginx(directory, running().port())) {
      assertSeen(proxy);
    }
  }

  @Test
  final void seesTheClientOfHaproxy(@TempDir Path directory) {
    try (Proxy proxy = Proxy.haproxy(directory, running().port())) {
      assertSeen(proxy);
    }
  }

  @Test
  final void seesAClientOfIpv6() {
    assertEquals(
        new Who(
            "2001:db8::9",
            "https",
            "[2001:db8::1]",
            443,
            "https://[2001:db8::1]/who",
            "2001:db8::9"),
        who(
            "::1",
            "X-Forwarded-For: 6.6.6.6, 2001:DB8:0:0::9",
            "X-Forwarded-Proto: HTTPS",
            "X-Forwarded-Host: [2001:db8::1]"));
    assertEquals("::1", who("::1").clientIp());
  }

  private static void assertSeen(Proxy proxy) {
    assertEquals(
        new Who(
            STRANGER, "https", "demo-service.dev", 443, "https://demo-service.dev/who", STRANGER),
        new ApplicationClient(proxy.port())
            .who(
                "/who",
                STRANGER,
                "X-Forwarded-For: 6.6.6.6",
                "X-Forwarded-Proto: http",
                "X-Forwarded-Host: evil.example",
                "X-Forwarded-Port: 6666"));
  }

  /** Returns the response to {@code GET /who}. */
  protected final Who who(String peer, String... headerLines) {
    return whoAt("/who", peer, headerLines);
  }
}
