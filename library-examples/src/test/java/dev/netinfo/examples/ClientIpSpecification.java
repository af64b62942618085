package dev.netinfo.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.TrustedProxies;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * An example answers {@code GET /} with the client's IP, as text. It hands the policy the peer and
 * every line of the header: as it was on the wire, in that order, and of that header only.
 *
 * <p>The one who asks is 127.0.0.1.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ClientIpSpecification {
  private RunningServer server;

  /** Starts the example with that policy, on a free port of 127.0.0.1. */
  abstract RunningServer start(ClientIpPolicy policy) throws Exception;

  @BeforeAll
  final void startServer() throws Exception {
    server = start(trusting("loopback"));
  }

  @AfterAll
  final void stopServer() {
    server.close();
  }

  /** What stands left of the answer was written by the client. */
  @Test
  void takesTheRightmostUntrustedAddress() throws Exception {
    assertEquals("203.0.113.9", client("X-Forwarded-For: 6.6.6.6, 203.0.113.9"));
  }

  /** A proxy may append a line instead of an element. */
  @Test
  void readsLaterLinesOfTheHeaderToo() throws Exception {
    assertEquals("203.0.113.9", client("X-Forwarded-For: 6.6.6.6", "X-Forwarded-For: 203.0.113.9"));
  }

  /** And the proxy after it may append one more. */
  @Test
  void readsEarlierLinesOfTheHeaderToo() throws Exception {
    assertEquals(
        "203.0.113.9", client("X-Forwarded-For: 203.0.113.9", "X-Forwarded-For: 127.0.0.2"));
  }

  /** Names of headers are case-insensitive (RFC 9110, section 5.1). */
  @Test
  void takesLinesInOneOrderWhateverTheirSpelling() throws Exception {
    assertEquals(
        "203.0.113.9",
        client(
            "x-forwarded-for: 6.6.6.6",
            "X-FORWARDED-FOR: 203.0.113.9",
            "Accept: */*",
            "X-Forwarded-for: 127.0.0.2, 127.0.0.3"));
  }

  /**
   * Splitting, a framework may drop what is empty, keep together what is quoted, and unquote it.
   */
  @Test
  void getsTheLinesUnsplit() throws Exception {
    assertEquals("unknown", client("X-Forwarded-For: 203.0.113.9,"));
    assertEquals("unknown", client("X-Forwarded-For: \"203.0.113.9\""));
    assertEquals("203.0.113.9", client("X-Forwarded-For: \"6.6.6.6, 203.0.113.9"));
    assertEquals("unknown", client("X-Forwarded-For: \"6.6.6.6, 203.0.113.9\", 127.0.0.2"));
  }

  /** The policy is strict: a proxy is not the client, and there is no next best answer. */
  @Test
  void knowsNoClientOfAProxyThatNamesNone() throws Exception {
    assertEquals("unknown", client());
  }

  @Test
  void readsNoOtherHeader() throws Exception {
    String forwarded = "Forwarded: for=6.6.6.6";
    String realIp = "X-Real-IP: 6.6.6.6";
    assertEquals("unknown", client(forwarded, realIp));
    assertEquals("203.0.113.9", client(forwarded, "X-Forwarded-For: 203.0.113.9", realIp));
  }

  /** Neither by the policy, nor by the framework before it. */
  @Test
  void readsNoHeaderOfAnUntrustedPeer() throws Exception {
    try (RunningServer elsewhere = start(trusting("10.0.0.0/8"))) {
      assertEquals(
          "127.0.0.1",
          Wire.get(
              elsewhere.port(), "X-Forwarded-For: 6.6.6.6, 203.0.113.9", "Forwarded: for=6.6.6.6"));
    }
  }

  private String client(String... headerLines) throws IOException {
    return Wire.get(server.port(), headerLines);
  }

  private static ClientIpPolicy trusting(String proxies) {
    return ClientIpPolicy.trustedRanges(
        ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse(proxies));
  }
}
