package app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.contract.Response;
import dev.netinfo.integration.IntegrationContract;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract of the starter, for MVC and WebFlux, in addition to that of every integration. */
abstract class SpringContract extends IntegrationContract {
  @Override
  protected List<String> ownSupport() {
    return List.of("-Dserver.forward-headers-strategy=native");
  }

  @Override
  protected String complaintAboutOwnSupport() {
    return "server.forward-headers-strategy=none";
  }

  @Test
  final void handsTheClientToAController() {
    for (String route : List.of("/client", "/optional")) {
      Response response = ask("127.0.0.1", "GET " + route, BY_A_PROXY);
      assertTrue(response.body().contains("203.0.113.9"), response::body);
    }
  }

  /** Spring Security's own rule about addresses. */
  @Test
  final void letsOnlyTheOfficeIn() {
    assertEquals(200, ask("127.0.0.1", "GET /office", BY_A_PROXY).status());
    for (String forged : List.of("203.0.113.9", "203.0.113.9, 6.6.6.6")) {
      assertTrue(isRefused(ask("127.0.0.77", "GET /office", "X-Forwarded-For: " + forged)), forged);
    }
    assertTrue(isRefused(ask("127.0.0.1", "GET /office", "X-Forwarded-For: 203.0.113.9, 6.6.6.6")));
  }

  /** An unknown client is not in the office's range. */
  @Test
  final void letsNobodyInWhoIsUnknown() {
    for (String nobody : List.of("unknown", "<script>", "")) {
      String line = "X-Forwarded-For: 203.0.113.9, " + nobody;
      assertTrue(isRefused(ask("127.0.0.1", "GET /office", line)), nobody);
    }
  }

  private static boolean isRefused(Response response) {
    return response.status() == 401 || response.status() == 403;
  }

  /**
   * Spring Security redirects requests that the client made without https, to the client's host.
   */
  @Test
  final void redirectsToHttps() {
    assertEquals(200, ask("127.0.0.1", "GET /secret", BY_A_PROXY).status());
    assertEquals(
        "https://app.example.org/secret",
        redirect(
            "/secret",
            "127.0.0.1",
            "X-Forwarded-For: 203.0.113.9",
            "X-Forwarded-Host: app.example.org"));
    assertEquals("https://demo-service.dev/secret", redirect("/secret", "127.0.0.77", BY_A_PROXY));
  }
}
