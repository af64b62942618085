package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each setting about the client IP does, alone and with others. */
interface ClientIpSettingsContract extends Subject {
  private String client(RunningResponder responder, String... headerLines) {
    try (Wire wire = Wire.to(responder)) {
      return wire.request("GET /client_ip", headerLines).read().body();
    }
  }

  @Test
  default void readsForwardedIfToldSo() {
    try (RunningResponder responder = start(Map.of("NETINFO_CLIENT_IP_HEADER", "forwarded"))) {
      String own = "Forwarded: for=203.0.113.9;proto=https";
      assertEquals("203.0.113.9\n", client(responder, own, "X-Forwarded-For: 6.6.6.6"));
      assertEquals("203.0.113.9\n", client(responder, "Forwarded: for=6.6.6.6;by=\"", own));
      String line = "Forwarded: for=6.6.6.6;by=\", for=\"[2001:db8::9]:80\";host=\"a,b\"";
      assertEquals("2001:db8::9\n", client(responder, line, "Forwarded: for=127.0.0.2"));
      assertEquals("unknown\n", client(responder, "Forwarded: for=203.0.113.9, for=_hidden"));
      assertEquals("127.0.0.1\n", client(responder, "X-Forwarded-For: 6.6.6.6"));
    }
  }

  @Test
  default void countsTheEntriesIfToldSo() {
    try (RunningResponder responder = start(Map.of("NETINFO_TRUSTED_HOPS", "2"))) {
      assertEquals(
          "203.0.113.9\n",
          client(responder, "X-Forwarded-For: 6.6.6.6, 203.0.113.9, 198.51.100.7"));
      assertEquals(
          "203.0.113.9\n",
          client(responder, "X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: 198.51.100.7"));
      assertEquals("unknown\n", client(responder, "X-Forwarded-For: 203.0.113.9"));
      assertEquals("unknown\n", client(responder));
    }
  }

  @Test
  default void countsTheElementsOfForwardedToo() {
    Map<String, String> second =
        Map.of("NETINFO_TRUSTED_HOPS", "2", "NETINFO_CLIENT_IP_HEADER", "Forwarded");
    try (RunningResponder responder = start(second)) {
      String line = "Forwarded: for=203.0.113.9;host=\"a,b\", for=198.51.100.7;by=\"c,d\"";
      assertEquals("203.0.113.9\n", client(responder, line));
      assertEquals("unknown\n", client(responder, "Forwarded: for=203.0.113.9"));
    }
  }

  @Test
  default void readsASingleHeaderIfToldSo() {
    try (RunningResponder responder = start(Map.of("NETINFO_CLIENT_IP_HEADER", "x-real-IP"))) {
      String forged = "X-Forwarded-For: 6.6.6.6";
      assertEquals("203.0.113.9\n", client(responder, "X-Real-IP: 203.0.113.9", forged));
      assertEquals("127.0.0.2\n", client(responder, "X-Real-IP: 127.0.0.2", forged));
      assertEquals("unknown\n", client(responder, "X-Real-IP: 203.0.113.9", "x-real-ip: 6.6.6.6"));
      assertEquals("unknown\n", client(responder, "X-Real-IP: 203.0.113.9, 6.6.6.6"));
      assertEquals("unknown\n", client(responder, forged));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "X-Forwarded-For, 1, X-Forwarded-For: 6.6.6.6",
    "Forwarded, 1, Forwarded: for=6.6.6.6",
    "X-Real-IP, '', X-Real-IP: 6.6.6.6"
  })
  default void believesNoHeaderOfAStrangerWhateverThePolicy(
      String header, String hops, String line) {
    Map<String, String> environment =
        Map.of(
            "NETINFO_CLIENT_IP_HEADER", header,
            "NETINFO_TRUSTED_HOPS", hops,
            "NETINFO_TRUSTED_PROXIES", "10.0.0.0/8");
    try (RunningResponder responder = start(environment)) {
      assertEquals("127.0.0.1\n", client(responder, line));
    }
  }

  @Test
  default void showsTheHopsThatItCounts() {
    try (RunningResponder responder = start(Map.of("NETINFO_TRUSTED_HOPS", "2"));
        Wire wire = Wire.to(responder)) {
      wire.request("GET /", "Accept: application/json", "X-Forwarded-For: 203.0.113.9, <script>\"");
      JsonObject client =
          JsonParser.parseString(wire.read().body()).getAsJsonObject().getAsJsonObject("client");
      assertEquals("COUNTED", client.get("reason").getAsString());
      assertEquals(
          "[{\"ip\":\"127.0.0.1\",\"verdict\":\"trusted\",\"range\":\"127.0.0.0/8\"},"
              + "{\"verdict\":\"counted\"},{\"ip\":\"203.0.113.9\",\"verdict\":\"client\"}]",
          client.get("hops").toString());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NETINFO_TRUSTED_HOPS, 0",
    "NETINFO_TRUSTED_HOPS, 65",
    "NETINFO_TRUSTED_HOPS, two",
    "NETINFO_CLIENT_IP_HEADER, X Real IP",
  })
  default void refusesAPolicyThatIsNone(String variable, String text) {
    try (RunningResponder responder = start(Map.of(variable, text))) {
      assertEquals(2, responder.awaitExit());
      List<String> errors = responder.errors();
      assertEquals(1, errors.size(), errors.toString());
      assertTrue(errors.get(0).startsWith(variable + ": \"" + text + "\""), errors.get(0));
    }
  }

  @Test
  default void readsNoHeaderOfAnUntrustedPeer() {
    Map<String, String> elsewhere = Map.of("NETINFO_TRUSTED_PROXIES", "10.0.0.0/8, fd00::/8");
    try (RunningResponder responder = start(elsewhere);
        Wire wire = Wire.to(responder)) {
      wire.request("GET /client_ip", "X-Forwarded-For: 6.6.6.6");
      assertEquals("127.0.0.1\n", wire.read().body());
    }
  }

  @Test
  default void namesNoProxyAsClientIfItIsStrict() {
    Map<String, String> strict = Map.of("NETINFO_CLIENT_IP_STRICT", "true");
    try (RunningResponder responder = start(strict);
        Wire wire = Wire.to(responder)) {
      assertEquals("unknown\n", wire.request("GET /client_ip").read().body());
      wire.request("GET /client_ip", "X-Forwarded-For: 127.0.0.2");
      assertEquals("unknown\n", wire.read().body());
      wire.request("GET /client_ip", "X-Forwarded-For: 203.0.113.9");
      assertEquals("203.0.113.9\n", wire.read().body());
    }
  }

  @Test
  default void trustsEveryoneOnlyIfTheWordSaysSo() {
    Map<String, String> everyone = Map.of("NETINFO_TRUSTED_PROXIES", "everyone");
    try (RunningResponder responder = start(everyone);
        Wire wire = Wire.to(responder)) {
      wire.request("GET /client_ip", "X-Forwarded-For: 6.6.6.6, 203.0.113.9");
      assertEquals("6.6.6.6\n", wire.read().body());
    }
  }
}
