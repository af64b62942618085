package dev.netinfo.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.contract.Response;
import dev.netinfo.contract.Wire;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

@TestInstance(Lifecycle.PER_CLASS)
class ClientRequestsTest {
  private static final String CLIENT = "X-Forwarded-For: 6.6.6.6, 203.0.113.9";

  private final TestServer server =
      TestServer.start(
          Map.of(
              "netinfo.trusted-proxies",
              "loopback",
              "micronaut.server.host-resolution.allowed-hosts",
              "https?://(app|demo|127)[a-z0-9.:-]*"));

  @BeforeAll
  void answers() {
    assertEquals("127.0.0.1", server.ask("/test/client").body());
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void areBoundInControllersAndFilters() {
    Response response = server.ask("/test/client", CLIENT);
    assertEquals("203.0.113.9", response.body());
    assertEquals("203.0.113.9", response.header("Seen"));
    assertEquals(
        "https://app.example.org",
        server
            .ask(
                "/test/origin",
                CLIENT,
                "X-Forwarded-Proto: https",
                "X-Forwarded-Host: app.example.org")
            .body());
  }

  @Test
  void areBoundToParametersThatMayBeAbsent() {
    assertEquals(
        "203.0.113.9 http://demo-service.dev", server.ask("/test/optional", CLIENT).body());
    assertEquals("203.0.113.9", server.ask("/test/nullable", CLIENT).body());
  }

  @Test
  void areBoundBesideABody() {
    try (Wire wire = Wire.to(server.port())) {
      wire.request("POST /test/body", CLIENT, "Content-Type: text/plain", "Content-Length: 5")
          .send("hello");
      assertEquals("203.0.113.9 sent hello", wire.read().body());
    }
  }

  @Test
  void areResolvedOnce() {
    assertEquals("true", server.ask("/test/once", CLIENT).body());
  }

  @Test
  void nameTheServerWhereNoHostIsNamed() {
    try (Wire wire = Wire.to(server.port())) {
      wire.send("GET /test/origin HTTP/1.0\r\nX-Forwarded-Proto: https\r\n\r\n");
      assertEquals("", wire.read().body());
    }
    try (Wire wire = Wire.to(server.port())) {
      wire.send("GET /test/host HTTP/1.0\r\nX-Forwarded-Host: app.example.org\r\n\r\n");
      assertEquals("http://127.0.0.1:" + server.port(), wire.read().body());
    }
  }

  /**
   * Micronaut's own setting still works: it replaces a host that is not in the list by localhost.
   */
  @Test
  void areJudgedByMicronautsAllowedHosts() {
    assertEquals("http://demo-service.dev", server.ask("/test/host", CLIENT).body());
    assertEquals(
        "http://app.example.org",
        server.ask("/test/host", CLIENT, "X-Forwarded-Host: app.example.org").body());
    assertEquals(
        "http://localhost", server.ask("/test/host", CLIENT, "X-Forwarded-Host: other").body());
  }
}
