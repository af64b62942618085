package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.address.IpAddress;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplanationTest {
  private static final String PROXY = "10.244.3.7 is a trusted proxy (10.244.0.0/16)";

  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 'the last address it vouched for is 203.0.113.9'",
  })
  void namesTheProxyAndItsRange(String line, String end) {
    assertEquals(PROXY + "; " + end, strict("10.244.3.7", line));
  }

  @Test
  void namesEveryProxyOfAChain() {
    assertEquals(
        "10.244.3.7 (10.244.0.0/16) and 10.244.3.8 (10.244.0.0/16) are trusted proxies; the last"
            + " address they vouched for is 203.0.113.9",
        strict("10.244.3.7", "203.0.113.9, 10.244.3.8"));
  }

  @Test
  void saysWhyNobodyIsBelieved() {
    Map.of(
            "", ", but the entry it wrote in X-Forwarded-For is empty",
            "<script>", ", but the entry it wrote in X-Forwarded-For is not a well-formed address",
            "::", ", but the entry it wrote in X-Forwarded-For is the unspecified address")
        .forEach((line, end) -> assertEquals(PROXY + end, strict("10.244.3.7", line)));
    assertEquals(PROXY + ", but it sent no X-Forwarded-For", strict("10.244.3.7", null));
    assertEquals(
        "every address in X-Forwarded-For is a trusted proxy, none is a client",
        strict("10.244.3.7", "10.244.3.8"));
    assertEquals(
        "X-Forwarded-For has more than 64 entries, and those from the right are all trusted"
            + " proxies",
        strict("10.244.3.7", "10.244.3.8,".repeat(65) + "10.244.3.8"));
    assertEquals("the address that opened the connection is not known", strict("0.0.0.0", null));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "proto=https, has no for parameter",
        "for=unknown, says that the address is unknown",
        "for=_gazonk, hides the address behind an alias",
        "for=_azAZ09._-, hides the address behind an alias",
        "for=_a, hides the address behind an alias",
        "for=_, is not a well-formed address",
        "for=\"_a!\", is not a well-formed address",
        "for=\"_a@\", is not a well-formed address",
        "for=\"_a/\", is not a well-formed address",
        "for=\"_a{\", is not a well-formed address",
        "for=\"unknown:132\", says that the address is unknown",
        "for=\"_obf:_port\", hides the address behind an alias",
        "for=UNKNOWN, says that the address is unknown",
        "for=\"unknown:_port\", says that the address is unknown",
        "for=\"unknown:x y\", is not a well-formed address",
        "for=\"unknown:99999\", is not a well-formed address",
        "for=\"un\u212Anown\", is not a well-formed address",
        "for=\"_obf:!!\", is not a well-formed address",
        "for=unknow, is not a well-formed address",
        "for=unknowns, is not a well-formed address",
        "for=<script>, is not a well-formed address",
        "``, is empty",
      })
  void saysWhatIsWrongWithForwarded(String line, String fault) {
    ClientIpPolicy forwarded =
        ClientIpPolicy.trustedRanges(
            ForwardingHeader.FORWARDED, TrustedProxies.parse("10.244.0.0/16"));
    assertEquals(
        PROXY + ", but the entry it wrote in Forwarded " + fault,
        explain(forwarded, "10.244.3.7", line));
  }

  @Test
  void blamesTheLastOfSeveralProxies() {
    assertEquals(
        "10.244.3.7 (10.244.0.0/16) and 10.244.3.8 (10.244.0.0/16) are trusted proxies, but the"
            + " entry the last of them wrote in X-Forwarded-For is empty",
        strict("10.244.3.7", ", 10.244.3.8"));
  }

  @Test
  void countsForALearner() {
    assertEquals(
        PROXY
            + ", but X-Forwarded-For has 2 entries, fewer than the proxies that the policy counts",
        explain(
            ClientIpPolicy.trustedCount(
                ForwardingHeader.X_FORWARDED_FOR, 3, TrustedProxies.parse("10.244.0.0/16")),
            "10.244.3.7",
            "10.0.0.3, 10.0.0.2"));
    ClientIpPolicy second =
        ClientIpPolicy.trustedCount(
            ForwardingHeader.X_FORWARDED_FOR, 2, TrustedProxies.parse("10.244.0.0/16"));
    assertEquals(
        PROXY + "; entry 2 of X-Forwarded-For from the right is 203.0.113.9",
        explain(second, "10.244.3.7", "6.6.6.6, 203.0.113.9, 10.0.0.2"));
    assertEquals(
        PROXY + ", but the entry at place 2 from the right in X-Forwarded-For is empty",
        explain(second, "10.244.3.7", "6.6.6.6,, 10.0.0.2"));
    assertEquals(
        PROXY + ", but X-Forwarded-For has 1 entry, fewer than the proxies that the policy counts",
        explain(second, "10.244.3.7", "10.0.0.2"));
    assertEquals(PROXY + ", but it sent no X-Forwarded-For", explain(second, "10.244.3.7", null));
    assertEquals(
        "the client is entry 2 of X-Forwarded-For, counted from the right, if the peer is a trusted"
            + " proxy (10.244.0.0/16)",
        second.describe());
  }

  @Test
  void explainsASingleHeader() {
    ClientIpPolicy real =
        ClientIpPolicy.singleHeader("X-Real-IP", TrustedProxies.parse("10.244.0.0/16"));
    assertEquals(
        PROXY + "; its X-Real-IP says 203.0.113.9", explain(real, "10.244.3.7", "203.0.113.9"));
    assertEquals(
        PROXY + ", but the entry it wrote in X-Real-IP is not a well-formed address",
        explain(real, "10.244.3.7", "203.0.113.9, 6.6.6.6"));
    assertEquals(
        PROXY + ", but it sent X-Real-IP more than once",
        real.resolve(IpAddress.parse("10.244.3.7"), name -> List.of("1.1.1.1", "1.1.1.1"))
            .explanation());
    assertEquals(
        "the client is the address in X-Real-IP, if the peer is a trusted proxy (10.244.0.0/16)",
        real.describe());
  }

  @Test
  void namesUnixSockets() {
    TrustedRanges unix =
        ClientIpPolicy.trustedRanges(
            ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse("unix 10.244.0.0/16"));
    assertEquals(
        "a unix socket is a trusted proxy (unix); the last address it vouched for is 203.0.113.9",
        unix.resolve(null, name -> List.of("203.0.113.9")).explanation());
    ClientIp client =
        unix.resolve(IpAddress.parse("10.244.3.7"), name -> List.of("203.0.113.9, unix:"));
    assertEquals(
        "10.244.3.7 (10.244.0.0/16) and a unix socket (unix) are trusted proxies; the last address"
            + " they vouched for is 203.0.113.9",
        client.explanation());
    assertEquals(
        List.of(false, true, false), client.hops().stream().map(Hop::isUnixSocket).toList());
    ClientIp nobody = unix.lenient().resolve(null, name -> null);
    assertEquals(
        "a unix socket is a trusted proxy (unix), but it sent no X-Forwarded-For",
        nobody.explanation());
  }

  @Test
  void saysWhyThePeerIsTheClient() {
    assertEquals(
        "203.0.113.66 opened the connection and is not a trusted proxy, so no header was read",
        strict("203.0.113.66", "6.6.6.6"));
    assertEquals(
        "10.244.3.7 is a trusted proxy and named no client, so it is itself the client",
        explain(policy().lenient(), "10.244.3.7", null));
    assertEquals(
        "every address in X-Forwarded-For is trusted, so the last one reached, 10.244.3.8, is the"
            + " client",
        explain(policy().lenient(), "10.244.3.7", "10.244.3.8"));
    assertEquals(
        "203.0.113.66 opened the connection, and no header is read",
        explain(ClientIpPolicy.peerOnly(), "203.0.113.66", "6.6.6.6"));
  }

  @Test
  void describesAPolicy() {
    assertEquals(
        "the client is the rightmost address of X-Forwarded-For that is not a trusted proxy"
            + " (10.244.0.0/16); a trusted proxy is never the client",
        policy().describe());
    assertEquals(
        "the client is the rightmost address of X-Forwarded-For that is not a trusted proxy"
            + " (10.244.0.0/16), else the last trusted one",
        policy().lenient().describe());
    assertEquals("the client is the peer; no header is read", ClientIpPolicy.peerOnly().describe());
  }

  private static String strict(String peer, @Nullable String line) {
    return explain(policy(), peer, line);
  }

  private static String explain(ClientIpPolicy policy, String peer, @Nullable String line) {
    List<String> lines = line == null ? List.of() : List.of(line);
    return policy.resolve(IpAddress.parse(peer), name -> lines).explanation();
  }

  private static TrustedRanges policy() {
    return ClientIpPolicy.trustedRanges(
        ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse("10.244.0.0/16"));
  }
}
