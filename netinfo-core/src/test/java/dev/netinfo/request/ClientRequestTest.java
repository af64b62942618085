package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIpPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientRequestTest {

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
    ClientRequestPolicy same = ClientRequestPolicy.of(ClientIpPolicy.peerOnly()).withPrefix();
    IpAddress peer = IpAddress.parse("203.0.113.9");
    assertNotEquals(request, same.resolve(peer, "https", "a.example", name -> null));
    assertNotEquals(
        asked("https", "a.example"),
        ClientRequestPolicy.of(ClientIpPolicy.peerOnly())
            .resolve(IpAddress.parse("203.0.113.8"), "https", "a.example", name -> List.of()));
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
    return ClientRequestPolicy.of(ClientIpPolicy.peerOnly())
        .resolve(IpAddress.parse("203.0.113.9"), scheme, host, name -> null);
  }
}
