package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.netinfo.address.IpAddress;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedRangesTest {
  private static final IpAddress PROXY = IpAddress.parse("10.0.0.1");
  private static final TrustedRanges STRICT =
      ClientIpPolicy.trustedRanges(
          ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse("10.0.0.0/8"));
  private static final TrustedRanges LENIENT = STRICT.lenient();

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'203.0.113.9', FIRST_UNTRUSTED, 203.0.113.9, 203.0.113.9",
        "'6.6.6.6, 203.0.113.9, 10.0.0.2', FIRST_UNTRUSTED, 203.0.113.9, 203.0.113.9",
        "'10.0.0.3, 10.0.0.2', ALL_TRUSTED, -, 10.0.0.3",
        "'::ffff:10.0.0.3', ALL_TRUSTED, -, 10.0.0.3",
        "'203.0.113.7, garbage', MALFORMED_ELEMENT, -, -",
        "'203.0.113.7, ', EMPTY_ELEMENT, -, -",
        "'', EMPTY_ELEMENT, -, -",
        "'203.0.113.7, 0.0.0.0', UNSPECIFIED_ADDRESS, -, -",
        "'::', UNSPECIFIED_ADDRESS, -, -",
      })
  void tellsTheClientAndWhy(String line, Reason reason, String strict, String lenient) {
    ClientIp client = STRICT.resolve(PROXY, name -> List.of(line));
    assertEquals(reason, client.reason());
    assertEquals(strict == null ? "unknown" : strict, client.text());
    assertEquals("X-Forwarded-For", client.source());
    ClientIp leniently = LENIENT.resolve(PROXY, name -> List.of(line));
    assertEquals(lenient == null ? "unknown" : lenient, leniently.text());
  }

  @Test
  void takesATrustedPeerWithoutHeaderForTheClientIfLenient() {
    ClientIp strict = STRICT.resolve(PROXY, name -> List.of());
    assertNull(strict.address());
    assertEquals(Reason.HEADER_MISSING, strict.reason());
    ClientIp lenient = LENIENT.resolve(PROXY, name -> List.of());
    assertEquals(PROXY, lenient.address());
    assertEquals(Reason.TRUSTED_PEER, lenient.reason());
    assertEquals(ClientIp.PEER, lenient.source());
  }

  @Test
  void asksForItsHeaderOnly() {
    STRICT.resolve(
        PROXY,
        name -> {
          assertEquals("X-Forwarded-For", name);
          return List.of();
        });
  }

  @Test
  void tellsTheWayItWalked() {
    ClientIp client = STRICT.resolve(PROXY, name -> List.of("6.6.6.6, 203.0.113.9", "10.0.0.2"));
    assertEquals(
        List.of(
            "10.0.0.1 TRUSTED 10.0.0.0/8",
            "10.0.0.2 TRUSTED 10.0.0.0/8",
            "203.0.113.9 CLIENT null"),
        client.hops().stream()
            .map(hop -> hop.address() + " " + hop.verdict() + " " + hop.range())
            .toList());
  }

  @Test
  void walksSixtyFourAddressesAndNoMore() {
    String proxies = ", 10.0.0.2".repeat(63);
    assertEquals("203.0.113.9", client("203.0.113.9" + proxies).text());
    assertEquals(Reason.TOO_MANY_HOPS, client("203.0.113.9, 10.0.0.2" + proxies).reason());
    assertEquals("unknown", client("203.0.113.9, 10.0.0.2" + proxies).text());
  }

  @Test
  void readsALineOfTenThousandElementsOnlyAsFarAsItMust() {
    assertEquals("203.0.113.9", client("6.6.6.6,".repeat(10_000) + "203.0.113.9").text());
    assertEquals(
        Reason.TOO_MANY_HOPS,
        LENIENT.resolve(PROXY, name -> Collections.nCopies(10_000, "10.0.0.2")).reason());
  }

  private static ClientIp client(String line) {
    return LENIENT.resolve(PROXY, name -> List.of(line));
  }
}
