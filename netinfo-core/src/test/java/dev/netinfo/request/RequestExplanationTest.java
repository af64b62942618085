package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.TrustedProxies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestExplanationTest {
  private static final TrustedProxies PROXIES = TrustedProxies.parse("10.0.0.0/8");
  private static final IpAddress PROXY = IpAddress.parse("10.0.0.1");

  private static final ClientRequestPolicy LIST =
      ClientRequestPolicy.of(
              ClientIpPolicy.trustedRanges(ForwardingHeader.X_FORWARDED_FOR, PROXIES))
          .allowedHosts(AllowedHosts.parse("a.example"));

  @Test
  void beginsWithTheClients() {
    IpAddress stranger = IpAddress.parse("203.0.113.66");
    ClientRequest request = LIST.withPrefix().resolve(stranger, "http", "pod", name -> null);
    assertEquals(
        request.client().explanation()
            + "; the scheme is http: the peer is the client"
            + "; the host is the connection's own: the peer is the client"
            + "; there is no prefix: the peer is the client",
        request.explanation());
  }

  @Test
  void saysNothingOfAPrefixThatIsNotAskedFor() {
    assertEquals(
        "the scheme is http: the client is not known; the host is the connection's own: the client"
            + " is not known",
        ends(LIST, Map.of("X-Forwarded-For", "garbage")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "https        | a.example | the scheme is https: the only entry of X-Forwarded-Proto says so; the host is the forwarded one: the only entry of X-Forwarded-Host says so",
        "http, https  | a, b      | the scheme is http: X-Forwarded-Proto has neither one entry nor as many as X-Forwarded-For; the host is the connection's own: X-Forwarded-Host has neither one entry nor as many as X-Forwarded-For",
        "''           | ''        | the scheme is http: the entry in X-Forwarded-Proto is empty; the host is the connection's own: the entry in X-Forwarded-Host is empty",
        "wss          | a b       | the scheme is http: the entry in X-Forwarded-Proto is malformed; the host is the connection's own: the entry in X-Forwarded-Host is malformed",
        "             | b.example | the scheme is http: no X-Forwarded-Proto says otherwise; the host is the connection's own: the host in X-Forwarded-Host is not an allowed one",
      })
  void saysWhichHeaderSaysSo(@Nullable String proto, String host, String end) {
    Map<String, String> headers =
        proto == null
            ? Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Host", host)
            : Map.of(
                "X-Forwarded-For", "203.0.113.9",
                "X-Forwarded-Proto", proto,
                "X-Forwarded-Host", host);
    assertEquals(end, ends(LIST, headers));
  }

  @Test
  void saysAtWhichPlace() {
    assertEquals(
        "the scheme is https: X-Forwarded-Proto says so at the client's place; the host is the"
            + " connection's own: X-Forwarded-Host or X-Forwarded-For is too long",
        ends(
            LIST,
            Map.of(
                "X-Forwarded-For", "203.0.113.9, 10.0.0.2",
                "X-Forwarded-Proto", "https, http",
                "X-Forwarded-Host", "a.example, ".repeat(64))));
  }

  @Test
  void saysWhatBecameOfThePort() {
    assertEquals(
        "the scheme is http: no X-Forwarded-Proto says otherwise; the host is the connection's"
            + " own: only its port is forwarded, in X-Forwarded-Port",
        ends(LIST, Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Port", "8443")));
    assertEquals(
        "the scheme is http: no X-Forwarded-Proto says otherwise; the host is the connection's own:"
            + " X-Forwarded-Port, which it needs, says no port",
        ends(LIST, Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Port", "0")));
  }

  @Test
  void saysThatNoHostIsKnown() {
    ClientRequest request = LIST.resolve(PROXY, "https", "a b", name -> only(name, "203.0.113.9"));
    assertTrue(
        request
            .explanation()
            .endsWith(
                "; the scheme is https: no X-Forwarded-Proto says otherwise; the host is not known:"
                    + " no X-Forwarded-Host says otherwise"),
        request.explanation());
  }

  @Test
  void saysWhatBecameOfThePrefix() {
    Map<String, String> headers =
        Map.of("X-Forwarded-For", "203.0.113.9", "X-Forwarded-Prefix", "/shop");
    String explanation = ends(LIST.withPrefix(), headers);
    assertTrue(
        explanation.endsWith(
            "; the prefix is the forwarded one: the only entry of X-Forwarded-Prefix says so"),
        explanation);
  }

  @Test
  void namesForwarded() {
    ClientRequestPolicy policy =
        ClientRequestPolicy.of(ClientIpPolicy.trustedRanges(ForwardingHeader.FORWARDED, PROXIES));
    assertEquals(
        "the scheme is https: the entry of Forwarded that names the client says so; the host is the"
            + " connection's own: no Forwarded says otherwise",
        ends(policy, Map.of("Forwarded", "for=203.0.113.9;proto=https")));
  }

  @Test
  void saysWhichListIsTooLong() {
    ClientRequestPolicy policy =
        ClientRequestPolicy.of(ClientIpPolicy.singleHeader("X-Real-IP", PROXIES));
    assertEquals(
        "the scheme is http: X-Forwarded-Proto is too long; the host is the connection's own: no"
            + " X-Forwarded-Host says otherwise",
        ends(
            policy,
            Map.of("X-Real-IP", "203.0.113.9", "X-Forwarded-Proto", "http, ".repeat(64) + "http")));
  }

  @Test
  void countsBesideASingleHeader() {
    ClientRequestPolicy policy =
        ClientRequestPolicy.of(ClientIpPolicy.singleHeader("X-Real-IP", PROXIES));
    assertEquals(
        "the scheme is http: X-Forwarded-Proto has more than one entry; the host is the"
            + " connection's own: no X-Forwarded-Host says otherwise",
        ends(policy, Map.of("X-Real-IP", "203.0.113.9", "X-Forwarded-Proto", "http, https")));
  }

  private static @Nullable List<String> only(String name, String address) {
    return name.equals("X-Forwarded-For") ? List.of(address) : null;
  }

  /** Returns what follows the explanation of the client. */
  private static String ends(ClientRequestPolicy policy, Map<String, String> headers) {
    ClientRequest request =
        policy.resolve(
            PROXY,
            "http",
            "pod.example",
            name -> headers.containsKey(name) ? List.of(headers.get(name)) : null);
    String client = request.client().explanation() + "; ";
    assertTrue(request.explanation().startsWith(client), request.explanation());
    return request.explanation().substring(client.length());
  }
}
