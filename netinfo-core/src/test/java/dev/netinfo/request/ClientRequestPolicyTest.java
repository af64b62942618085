package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.TrustedProxies;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientRequestPolicyTest {
  private static final IpAddress PROXY = IpAddress.parse("10.0.0.1");
  private static final TrustedProxies PROXIES = TrustedProxies.parse("10.0.0.0/8");
  private static final ClientRequestPolicy LIST =
      ClientRequestPolicy.of(
          ClientIpPolicy.trustedRanges(ForwardingHeader.X_FORWARDED_FOR, PROXIES));

  @Test
  void asksNothingOfStrangers() {
    IpAddress stranger = IpAddress.parse("203.0.113.66");
    ClientRequest request =
        LIST.withPrefix()
            .resolve(stranger, "http", "Example.org:8080", name -> fail("asked for " + name));
    assertEquals("http://example.org:8080", request.origin());
    assertEquals(FactReason.PEER_IS_CLIENT, request.schemeReason());
    assertEquals(FactReason.PEER_IS_CLIENT, request.authorityReason());
    assertEquals("", request.prefix());
  }

  @Test
  void believesTheElementThatNamesTheClient() {
    ClientRequestPolicy policy =
        ClientRequestPolicy.of(ClientIpPolicy.trustedRanges(ForwardingHeader.FORWARDED, PROXIES));
    String line =
        "for=6.6.6.6;proto=http;host=evil.example, For=203.0.113.9;Proto=HTTPS;host=\"a.example:8\\443\""
            + ", for=10.0.0.2;proto=http;host=inner.example";
    ClientRequest request = policy.resolve(PROXY, "http", "pod", name -> List.of(line));
    assertEquals("https://a.example:8443", request.origin());
    assertEquals(FactReason.CLIENT_ELEMENT, request.authorityReason());
  }

  @Test
  void readsListsAtTheClientsPlace() {
    ClientRequest request =
        LIST.resolve(
            PROXY,
            "http",
            "pod",
            name ->
                switch (name) {
                  case "X-Forwarded-For" -> List.of("6.6.6.6", "203.0.113.9, 10.0.0.2");
                  case "X-Forwarded-Proto" -> List.of("http, https", "http");
                  case "X-Forwarded-Host" -> List.of("a.example");
                  case "X-Forwarded-Port" -> List.of("443");
                  default -> fail("asked for " + name);
                });
    assertEquals("https://a.example", request.origin());
    assertEquals(FactReason.CLIENT_PLACE, request.schemeReason());
    assertEquals(FactReason.ONLY_ELEMENT, request.authorityReason());
    assertEquals(
        "10.0.0.1 (10.0.0.0/8) and 10.0.0.2 (10.0.0.0/8) are trusted proxies; the last address they"
            + " vouched for is 203.0.113.9; the scheme is https: X-Forwarded-Proto says so at the"
            + " client's place; the host is the forwarded one: the only entry of X-Forwarded-Host"
            + " says so",
        request.explanation());
  }

  /** No server does that, but none may make a filter throw either. */
  @ParameterizedTest
  @ValueSource(strings = {"", "203.0.113.9", "203.0.113.9, 10.0.0.2"})
  void survivesHeadersThatChangeWhileTheyAreRead(String later) {
    for (ForwardingHeader header : ForwardingHeader.values()) {
      int[] asked = {0};
      String first =
          header == ForwardingHeader.FORWARDED
              ? "for=203.0.113.9, for=10.0.0.2, for=10.0.0.3"
              : "203.0.113.9, 10.0.0.2, 10.0.0.3";
      List<String> lines = later.isEmpty() ? null : List.of(later);
      ClientRequest request =
          ClientRequestPolicy.of(ClientIpPolicy.trustedRanges(header, PROXIES))
              .resolve(
                  PROXY, "http", "pod.example", name -> asked[0]++ == 0 ? List.of(first) : lines);
      assertEquals("203.0.113.9", request.client().text());
      assertEquals("http://pod.example", request.origin());
    }
  }

  @Test
  void takesNullForNoHeader() {
    ClientRequest request =
        LIST.resolve(
            PROXY,
            "http",
            "pod.example",
            name -> name.equals("X-Forwarded-For") ? List.of("203.0.113.9") : null);
    assertEquals(FactReason.NOT_SAID, request.schemeReason());
    assertEquals(FactReason.NOT_SAID, request.authorityReason());
  }

  @Test
  void readsASingleHeaderOfAnyName() {
    ClientIpPolicy client = ClientIpPolicy.singleHeader("peer", TrustedProxies.parse("10.0.0.0/8"));
    ClientRequest request =
        ClientRequestPolicy.of(client)
            .resolve(
                PROXY,
                "http",
                "pod",
                name ->
                    switch (name) {
                      case "peer" -> List.of("203.0.113.9");
                      case "X-Forwarded-Proto" -> List.of("https");
                      default -> null;
                    });
    assertEquals("https", request.scheme());
  }

  @Test
  void hasThePolicyOfTheClient() {
    ClientIpPolicy client = ClientIpPolicy.peerOnly();
    assertEquals(client, ClientRequestPolicy.of(client).client());
  }
}
