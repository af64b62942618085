package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.responder.http.Requests;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each setting about the client IP does to the responses, beside what the vectors show. */
class SettingsOfTheClientIpTest {
  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 1, X-Forwarded-For: 6.6.6.6",
    "Forwarded, 1, Forwarded: for=6.6.6.6",
    "X-Real-IP, '', X-Real-IP: 6.6.6.6"
  })
  void believesNoHeaderOfAStrangerWhateverThePolicy(String header, String hops, String line) {
    Map<String, String> environment =
        Map.of(
            "NETINFO_CLIENT_IP_HEADER", header,
            "NETINFO_TRUSTED_HOPS", hops,
            "NETINFO_TRUSTED_PROXIES", "10.0.0.0/8");
    assertEquals("127.0.0.1\n", client(environment, line));
  }

  @Test
  void readsASingleHeaderIfToldSo() {
    Map<String, String> environment = Map.of("NETINFO_CLIENT_IP_HEADER", "x-real-IP");
    String forged = "X-Forwarded-For: 6.6.6.6";
    assertEquals("203.0.113.9\n", client(environment, "X-Real-IP: 203.0.113.9", forged));
    assertEquals("unknown\n", client(environment, forged));
  }

  @Test
  void namesNoProxyAsClientIfItIsStrict() {
    Map<String, String> strict = Map.of("NETINFO_CLIENT_IP_STRICT", "true");
    assertEquals("unknown\n", client(strict));
    assertEquals("unknown\n", client(strict, "X-Forwarded-For: 127.0.0.2"));
    assertEquals("203.0.113.9\n", client(strict, "X-Forwarded-For: 203.0.113.9"));
    assertEquals("127.0.0.1\n", client(Map.of()));
    assertEquals("127.0.0.2\n", client(Map.of(), "X-Forwarded-For: 127.0.0.2"));
  }

  @Test
  void trustsEveryoneOnlyIfTheWordSaysSo() {
    Map<String, String> everyone = Map.of("NETINFO_TRUSTED_PROXIES", "everyone");
    assertEquals("6.6.6.6\n", client(everyone, "X-Forwarded-For: 6.6.6.6, 203.0.113.9"));
  }

  @Test
  void showsTheHopsThatItCounts() {
    String json =
        body(
            Map.of("NETINFO_TRUSTED_HOPS", "2"),
            "/",
            "Accept: application/json",
            "X-Forwarded-For: 203.0.113.9, <script>\"");
    assertTrue(
        json.contains(
            "\"hops\":[{\"ip\":\"127.0.0.1\",\"verdict\":\"trusted\",\"range\":\"127.0.0.0/8\"},"
                + "{\"verdict\":\"counted\"},{\"ip\":\"203.0.113.9\",\"verdict\":\"client\"}]"),
        json);
  }

  private static String client(Map<String, String> environment, String... headerLines) {
    return body(environment, "/client_ip", headerLines);
  }

  private static String body(
      Map<String, String> environment, String target, String... headerLines) {
    Responder responder = Responder.of(environment, new Framework("jdk", "25"), line -> {});
    return new String(
        responder.respond(Requests.get(target, headerLines)).body(), StandardCharsets.UTF_8);
  }
}
