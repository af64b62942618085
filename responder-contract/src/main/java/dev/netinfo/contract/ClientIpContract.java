package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The core receives the peer and every header line as they were on the wire. */
interface ClientIpContract extends Subject {
  private String client(String... headerLines) {
    return get("/client_ip", headerLines).body();
  }

  @Test
  default void believesALoopbackPeer() {
    assertEquals("203.0.113.9\n", client("X-Forwarded-For: 203.0.113.9"));
    assertTrue(get("/", "X-Forwarded-For: 203.0.113.9").body().endsWith(" back to 203.0.113.9\n"));
  }

  @Test
  default void takesTheRightmostUntrustedAddress() {
    assertEquals("203.0.113.9\n", client("X-Forwarded-For: 6.6.6.6, 203.0.113.9"));
    assertEquals("203.0.113.9\n", client("X-Forwarded-For: 6.6.6.6, 203.0.113.9, 127.0.0.2"));
  }

  @Test
  default void readsLaterLinesOfTheHeaderToo() {
    assertEquals(
        "203.0.113.9\n", client("X-Forwarded-For: 6.6.6.6", "X-Forwarded-For: 203.0.113.9"));
  }

  @Test
  default void readsEarlierLinesOfTheHeaderToo() {
    assertEquals(
        "203.0.113.9\n", client("X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: 127.0.0.2"));
  }

  @Test
  default void takesLinesInOneOrderWhateverTheirSpelling() {
    assertEquals(
        "203.0.113.9\n",
        client(
            "x-forwarded-for: 6.6.6.6",
            "X-FORWARDED-FOR: 203.0.113.9",
            "Accept: */*",
            "X-Forwarded-for: 127.0.0.2, 127.0.0.3"));
  }

  @Test
  default void doesNotGroupByQuotesOrTakeThemAway() {
    assertEquals("203.0.113.9\n", client("X-Forwarded-For: \"6.6.6.6, 203.0.113.9"));
    assertEquals("unknown\n", client("X-Forwarded-For: \"203.0.113.9\""));
    assertEquals("unknown\n", client("X-Forwarded-For: \"6.6.6.6, 203.0.113.9\", 127.0.0.2"));
    assertEquals("203.0.113.9\n", client("X-Forwarded-For: \"6.6.6.6\", 203.0.113.9"));
  }

  @Test
  default void readsNoOtherHeader() {
    assertEquals(
        "127.0.0.1\n",
        client(
            "Forwarded: for=6.6.6.6",
            "Forwarded: for=\"",
            "X-Real-IP: 6.6.6.6",
            "X_Forwarded_For: 6.6.6.6",
            "X-Forwarded: for=6.6.6.6",
            "CF-Connecting-IP: 6.6.6.6",
            "X-Forwarded-Host: 6.6.6.6"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        " , ",
        "203.0.113.9,",
        "unknown",
        "6.6.6.6, 010.0.0.5",
        "0.0.0.0",
        "::",
        "<script>",
        "6.6.6.6 203.0.113.9",
        "[::1",
        "127.1",
        "6.6.6.6, \u00ff\u00fe",
        "for=\""
      })
  default void doesNotGuessAnUnbelievableClient(String value) {
    Response response = get("/client_ip", "X-Forwarded-For: " + value);
    assertEquals(200, response.status());
    assertEquals("unknown\n", response.body());
    assertTrue(get("/", "X-Forwarded-For: " + value).body().endsWith(" back to unknown\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:DB8:0:0::9, 2001:db8::9",
    "[2001:db8::9%eth0]:443, 2001:db8::9",
    "203.0.113.9:4711, 203.0.113.9",
    "::ffff:203.0.113.9, 203.0.113.9",
  })
  default void writesAddressesInOneWay(String value, String address) {
    assertEquals(address + "\n", client("X-Forwarded-For: " + value));
  }

  @Test
  default void survivesAListOfTenThousandBytes() {
    assertEquals("203.0.113.9\n", client("X-Forwarded-For: " + "6,".repeat(5000) + "203.0.113.9"));
  }

  @Test
  default void seesThePeerThatConnected() {
    assumeTrue(OS.LINUX.isCurrentOs(), "all of 127.0.0.0/8 is at hand on Linux only");
    try (Wire wire = Wire.from("127.77.66.55", responder())) {
      assertEquals("127.77.66.55\n", wire.request("GET /peer_ip").read().body());
      assertEquals("127.77.66.55\n", wire.request("GET /client_ip").read().body());
      wire.request("GET /client_ip", "X-Forwarded-For: 127.77.66.54");
      assertEquals("127.77.66.54\n", wire.read().body());
    }
  }

  @Test
  default void readsEveryLineOfMany() {
    String[] lines = new String[60];
    Arrays.fill(lines, "X-Forwarded-For: 127.0.0.2");
    lines[0] = "X-Forwarded-For: 203.0.113.9";
    assertEquals("203.0.113.9\n", client(lines));
  }
}
