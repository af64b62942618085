package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.client.TrustedProxies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientRequestTest {
  private static final IpAddress PEER = IpAddress.parse("203.0.113.9");
  private static final HeaderLines NO_HEADER = name -> null;

  @ParameterizedTest
  @CsvSource({
    "http, a.example, 80, http://a.example",
    "http, a.example:80, 80, http://a.example",
    "http, a.example:443, 443, http://a.example:443",
    "https, a.example, 443, https://a.example",
    "https, a.example:443, 443, https://a.example",
    "https, a.example:80, 80, https://a.example:80",
    "https, '[2001:db8::1]:8443', 8443, 'https://[2001:db8::1]:8443'",
    "http, , 80, ''",
    "https, a b, 443, ''",
  })
  void hasAPortAndAnOrigin(String scheme, @Nullable String host, int port, String origin) {
    ClientRequest request = asked(scheme, host);
    assertEquals(port, request.port());
    assertEquals(origin, request.origin());
    assertEquals(scheme.equals("https"), request.isSecure());
  }

  @Test
  void equalsWhatWasAskedTheSame() {
    ClientRequest request = asked("https", "a.example");
    assertEquals(request, asked("HTTPS", "A.example"));
    assertEquals(request.hashCode(), asked("HTTPS", "A.example").hashCode());
    assertNotEquals(request, asked("http", "a.example"));
    assertNotEquals(request, asked("https", "b.example"));
    assertNotEquals(request, asked("https", "a.example:443"));
    assertNotEquals(
        request, peerOnly().withPrefix().resolve(PEER, "https", "a.example", NO_HEADER));
    IpAddress other = IpAddress.parse("203.0.113.8");
    assertNotEquals(request, peerOnly().resolve(other, "https", "a.example", NO_HEADER));
    assertNotEquals(0, request.hashCode());
  }

  @Test
  void equalsWhatIsKnownForTheSameReasons() {
    ClientRequestPolicy policy =
        ClientRequestPolicy.of(
            ClientIpPolicy.trustedRanges(
                ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse("10.0.0.0/8")));
    IpAddress proxy = IpAddress.parse("10.0.0.1");
    Map<String, List<String>> silent = Map.of("X-Forwarded-For", List.of("203.0.113.9"));
    Map<String, List<String>> said =
        Map.of("X-Forwarded-For", List.of("203.0.113.9"), "X-Forwarded-Proto", List.of("https"));
    assertNotEquals(
        policy.resolve(proxy, "https", "a.example", silent::get),
        policy.resolve(proxy, "https", "a.example", said::get));
  }

  @Test
  void isALineForALog() {
    assertEquals(
        "203.0.113.9 (PEER_ONLY, peer) asked https://a.example (PEER_IS_CLIENT, PEER_IS_CLIENT,"
            + " NOT_ASKED_FOR)",
        asked("https", "a.example").toString());
    assertTrue(asked("https", null).toString().contains(" asked https ("));
  }

  @Test
  void knowsWhoseWordAReasonIs() {
    assertTrue(FactReason.ONLY_ELEMENT.isForwarded());
    assertFalse(FactReason.NOT_SAID.isForwarded());
  }

  private static ClientRequest asked(String scheme, @Nullable String host) {
    return peerOnly().resolve(PEER, scheme, host, NO_HEADER);
  }

  private static ClientRequestPolicy peerOnly() {
    return ClientRequestPolicy.of(ClientIpPolicy.peerOnly());
  }
}
