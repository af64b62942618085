package dev.netinfo.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.RandomAddresses;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.client.HostileTexts;
import dev.netinfo.client.TrustedProxies;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every request, whoever wrote it. */
class ClientRequestPropertiesTest {
  private static final TrustedProxies PROXIES = Chain.PROXIES;
  private static final IpAddress PROXY = IpAddress.parse("10.0.0.1");
  private static final String OWN = "pod.example";

  private static final Set<String> FACTS =
      Set.of("X-Forwarded-Proto", "X-Forwarded-Host", "X-Forwarded-Port", "X-Forwarded-Prefix");

  /** What an attacker writes of hosts and schemes, besides what one writes of addresses. */
  private static final String[] PIECES = {
    "http",
    "https",
    "evil.example",
    "HTTPS",
    ",",
    ":",
    "443",
    "@",
    "/",
    "//",
    "..",
    "%2f",
    "%",
    "[",
    "::1",
    "]",
    "\r\n",
    "\u0000",
    "\u017f",
    " ",
    "\"",
    "\\",
    ";",
    "*",
    "javascript:"
  };

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        HostileTexts.any(),
        Arbitraries.of(PIECES).list().ofMaxSize(8).map(list -> String.join("", list)));
  }

  @Provide
  Arbitrary<List<String>> hostileLines() {
    return hostile().list().ofMaxSize(3);
  }

  /** What an attacker writes left of what the proxies write into Forwarded changes nothing. */
  @Property
  void isBlindToTheLeftOfForwarded(@ForAll("hostile") String attack, @ForAll Random random) {
    Chain chain = Chain.of(random);
    ClientRequestPolicy policy = forwarded();
    ClientRequest alone = resolve(policy, Map.of("Forwarded", List.of(chain.forwarded())));
    assertEquals("https", alone.scheme());
    assertEquals("a.example:8443", String.valueOf(alone.authority()));
    for (List<String> lines :
        List.of(List.of(attack + "," + chain.forwarded()), List.of(attack, chain.forwarded()))) {
      assertEquals(alone, resolve(policy, Map.of("Forwarded", lines)));
    }
  }

  /** Left of the client in X-Forwarded-For, beside headers that the proxies set, nor does it. */
  @Property
  void isBlindToTheLeftOfTheClient(@ForAll("hostile") String attack, @ForAll Random random) {
    Chain chain = Chain.of(random);
    for (ClientRequestPolicy policy : chain.lists()) {
      ClientRequest alone = resolve(policy, chain.set(List.of(chain.forwardedFor())));
      assertEquals("https://a.example:8443/shop", alone.origin() + alone.prefix());
      assertEquals(alone, resolve(policy, chain.set(List.of(attack + "," + chain.forwardedFor()))));
      assertEquals(alone, resolve(policy, chain.set(List.of(attack, chain.forwardedFor()))));
    }
  }

  /** Left of lists that all proxies append to, it changes nothing, or makes them no lists. */
  @Property
  void isBlindToTheLeftOfLists(
      @ForAll("hostile") String attack, @ForAll("hostile") String other, @ForAll Random random) {
    Chain chain = Chain.of(random);
    for (ClientRequestPolicy policy : chain.lists()) {
      ClientRequest alone = resolve(policy, chain.appended("", ""));
      assertEquals("https://a.example:8443/shop", alone.origin() + alone.prefix());
      ClientRequest same = resolve(policy, chain.appended(attack + ",", attack + ","));
      ClientRequest different = resolve(policy, chain.appended(attack + ",", other + ","));
      assertTrue(
          same.schemeReason() == FactReason.LIST_TOO_LONG
              || (same.origin() + same.prefix()).equals(alone.origin() + alone.prefix()));
      assertEquals(alone.client(), different.client());
      assertEquals(different.schemeReason().isForwarded() ? "https" : "http", different.scheme());
      assertEquals(
          different.authorityReason().isForwarded() ? "a.example:8443" : OWN,
          String.valueOf(different.authority()));
    }
  }

  /** A peer that is not trusted is not even listened to. */
  @Property
  void asksNothingOfStrangers(@ForAll Random random) {
    IpAddress peer = RandomAddresses.address(random);
    if (!PROXIES.contains(peer) && !peer.isUnspecified()) {
      for (ClientRequestPolicy policy : policies()) {
        ClientRequest request =
            policy.resolve(peer, "https", "a.example", name -> fail("asked for " + name));
        assertEquals("https://a.example", request.origin());
        assertEquals(FactReason.PEER_IS_CLIENT, request.prefixReason());
      }
    }
  }

  /** Each policy reads its own headers, and of a client that is not known none but that one. */
  @Property
  void readsOneFamilyOnly(@ForAll("hostileLines") List<String> lines) {
    for (ClientRequestPolicy policy : policies()) {
      Set<String> asked = new TreeSet<>();
      HeaderLines headers =
          name -> {
            asked.add(name);
            return lines;
          };
      ClientRequest request = policy.resolve(PROXY, "http", OWN, headers);
      String source = request.client().source();
      boolean isKnown = request.client().address() != null;
      for (String name : asked) {
        boolean isOfFamily = !source.equals("Forwarded") && isKnown && FACTS.contains(name);
        boolean isList = name.equals("X-Forwarded-For") && policy.describe().contains(name);
        assertTrue(
            name.equals(source) || isOfFamily || isList || asked.size() == 1,
            asked + ": " + policy.describe());
      }
    }
  }

  /** A list is one list, however its lines are broken at commas. */
  @Property
  void takesLinesForOneList(@ForAll Random random) {
    Chain chain = Chain.of(random);
    for (ClientRequestPolicy policy : chain.lists()) {
      Map<String, List<String>> one = chain.appended("6.6.6.6, ", "http, ");
      HeaderLines broken = name -> brokenIntoLines(one.get(name), random);
      assertEquals(resolve(policy, one), policy.resolve(PROXY, "http", OWN, broken));
    }
  }

  /** Nothing that is sent makes any policy throw or answer what is no scheme, host or prefix. */
  @Property
  void throwsNothing(
      @ForAll("hostileLines") List<String> lines,
      @ForAll("hostileLines") List<String> others,
      @ForAll("hostile") String scheme,
      @ForAll("hostile") String host) {
    for (ClientRequestPolicy policy : policies()) {
      for (String client : List.of("203.0.113.9", "10.0.0.2", "")) {
        HeaderLines headers =
            name ->
                switch (name) {
                  case "X-Forwarded-For", "X-Real-IP" -> client.isEmpty() ? lines : List.of(client);
                  case "X-Forwarded-Host", "X-Forwarded-Prefix" -> others;
                  default -> lines;
                };
        assertSound(policy.resolve(PROXY, scheme, host, headers));
      }
    }
  }

  private static void assertSound(ClientRequest request) {
    assertTrue(Set.of("http", "https").contains(request.scheme()), request.scheme());
    Authority authority = request.authority();
    if (authority != null) {
      assertEquals(authority, Authority.tryParse(authority.toString()));
      assertEquals(authority.host().toLowerCase(Locale.ROOT), authority.host());
      assertTrue(request.origin().matches("https?://[-a-z0-9._~:\\[\\]]+"), request.origin());
    }
    assertTrue(request.port() >= 1 && request.port() <= 65535);
    assertTrue(request.prefix().matches("(/[^/\\\\?#\\s\"<>]+)*"), request.prefix());
    assertTrue(request.explanation().matches("[ -~]+"), request.explanation());
    if (request.client().address() == null) {
      assertEquals(FactReason.CLIENT_UNRESOLVED, request.schemeReason());
    }
  }

  private static ClientRequest resolve(
      ClientRequestPolicy policy, Map<String, List<String>> headers) {
    return policy.resolve(PROXY, "http", OWN, headers::get);
  }

  private static @Nullable List<String> brokenIntoLines(
      @Nullable List<String> list, Random random) {
    if (list == null) {
      return null;
    }
    List<String> lines = new ArrayList<>();
    for (String element : list.get(0).split(",", -1)) {
      int last = lines.size() - 1;
      if (lines.isEmpty() || random.nextBoolean()) {
        lines.add(element);
      } else {
        lines.set(last, lines.get(last) + "," + element);
      }
    }
    return lines;
  }

  private static ClientRequestPolicy forwarded() {
    return ClientRequestPolicy.of(ClientIpPolicy.trustedRanges(ForwardingHeader.FORWARDED, PROXIES))
        .withPrefix();
  }

  private static List<ClientRequestPolicy> policies() {
    List<ClientIpPolicy> policies = new ArrayList<>();
    policies.add(ClientIpPolicy.singleHeader("X-Real-IP", PROXIES));
    for (ForwardingHeader header : ForwardingHeader.values()) {
      policies.add(ClientIpPolicy.trustedRanges(header, PROXIES));
      policies.add(ClientIpPolicy.trustedRanges(header, PROXIES).lenient());
      policies.add(ClientIpPolicy.trustedCount(header, 1, PROXIES));
      policies.add(ClientIpPolicy.trustedCount(header, 3, PROXIES));
    }
    return policies.stream().map(policy -> ClientRequestPolicy.of(policy).withPrefix()).toList();
  }
}
