package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.RandomAddresses;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every request, whoever wrote it. */
class ClientIpPropertiesTest {
  private static final String RANGES = "10.0.0.0/8, fd00::/8, 192.0.2.0/24";
  private static final IpAddress PROXY = IpAddress.parse("10.0.0.1");

  @Provide
  Arbitrary<String> hostile() {
    return HostileTexts.any();
  }

  @Provide
  Arbitrary<List<String>> hostileLines() {
    return HostileTexts.any().list().ofMaxSize(4);
  }

  /** What an attacker writes left of what the proxies write changes nothing. */
  @Property
  void isBlindToTheLeft(
      @ForAll Family family, @ForAll("hostile") String attack, @ForAll Random random) {
    Chain chain = Chain.of(family, random);
    for (ClientIpPolicy policy : chain.policies(RANGES)) {
      List<String> alone = List.of(chain.text());
      assertEquals(chain.client(), policy.address(PROXY, name -> alone));
      List<String> sameLine = List.of(attack + "," + chain.text());
      assertEquals(policy.resolve(PROXY, n -> alone), policy.resolve(PROXY, n -> sameLine));
      List<String> ownLine = List.of(attack, chain.text());
      assertEquals(policy.resolve(PROXY, n -> alone), policy.resolve(PROXY, n -> ownLine));
    }
  }

  /** A strict answer is never a trusted proxy. */
  @Property
  void namesNoProxy(@ForAll Family family, @ForAll("hostileLines") List<String> lines) {
    IpAddress client = family.trusting(RANGES).address(PROXY, name -> lines);
    assertFalse(client != null && TrustedProxies.parse(RANGES).contains(client));
  }

  /** The answer, sent by the same peer as the only element, is the answer again. */
  @Property
  void isStable(@ForAll Family family, @ForAll("hostileLines") List<String> lines) {
    IpAddress client = family.trusting(RANGES).address(PROXY, name -> lines);
    if (client != null) {
      String node = client.isIpv4() ? client.toString() : "\"[" + client + "]\"";
      String again = family == Family.FORWARDED ? "for=" + node : client.toString();
      assertEquals(client, family.trusting(RANGES).address(PROXY, name -> List.of(again)));
    }
  }

  /** A peer that is not trusted is not even listened to. */
  @Property
  void asksNothingOfStrangers(@ForAll Random random) {
    IpAddress peer = RandomAddresses.address(random);
    boolean isTrusted = TrustedProxies.parse(RANGES).contains(peer);
    if (!isTrusted && !peer.isUnspecified()) {
      for (ClientIpPolicy policy : policies()) {
        assertEquals(peer, policy.address(peer, name -> fail("asked for " + name)));
      }
    }
  }

  /** A list is one list, however its lines are broken at commas. */
  @Property
  void takesLinesForOneList(@ForAll Family family, @ForAll Random random) {
    Chain chain = Chain.of(family, random);
    List<String> broken = chain.brokenIntoLines(random);
    for (ClientIpPolicy policy : chain.policies(RANGES)) {
      assertEquals(
          policy.resolve(PROXY, name -> List.of(chain.text())),
          policy.resolve(PROXY, name -> broken));
    }
  }

  /** Nothing that is sent makes any policy throw, and both ways to ask agree. */
  @Property
  void throwsNothing(@ForAll("hostileLines") List<String> lines) {
    for (ClientIpPolicy policy : policies()) {
      ClientIp client = policy.resolve(PROXY, name -> lines);
      assertEquals(client.address(), policy.address(PROXY, name -> lines));
      assertEquals(client.reason().isResolved(), client.address() != null);
      assertTrue(client.hops().size() <= ClientIpPolicy.MAX_HOPS + 1);
      assertFalse(client.explanation().isEmpty());
    }
  }

  /** An IPv4-mapped spelling, of peer, hop or range, is the IPv4 address. */
  @Property
  void foldsMappedAddresses(@ForAll Family family, @ForAll Random random) {
    Chain chain = Chain.of(family, random);
    ClientIpPolicy mapped = family.trusting("::ffff:10.0.0.0/104, fd00::/8, ::ffff:c000:200/120");
    IpAddress peer = IpAddress.parse("::ffff:a00:1");
    assertEquals(chain.client(), mapped.address(peer, name -> List.of(chain.text())));
  }

  /** In a header that always has a port, the client chooses its port and nothing else. */
  @Property
  void readsTheAddressBeforeThePort(@ForAll Random random) {
    IpAddress client = RandomAddresses.address(random);
    ClientIpPolicy policy =
        ClientIpPolicy.singleHeaderWithPort("X-Real-IP", TrustedProxies.parse(RANGES));
    String spelling = RandomAddresses.spelling(client, random);
    boolean hasBrackets = spelling.contains(":") && random.nextBoolean();
    String text = (hasBrackets ? "[" + spelling + "]" : spelling) + ":" + random.nextInt(65536);
    assertEquals(
        client.isUnspecified() ? null : client, policy.address(PROXY, name -> List.of(text)));
  }

  /** A trusted unix socket, as the peer or as an element, changes nothing but the hops. */
  @Property
  void takesAUnixSocketForOneMoreProxy(@ForAll Family family, @ForAll Random random) {
    Chain chain = Chain.of(family, random);
    ClientIpPolicy policy = family.trusting(RANGES + " unix");
    assertEquals(chain.client(), policy.address(null, name -> List.of(chain.text())));
    String element = family == Family.FORWARDED ? "for=\"unix:\"" : "unix:";
    String text = chain.text() + ", " + element;
    assertEquals(chain.client(), policy.address(PROXY, name -> List.of(text)));
  }

  /** SP and HTAB around commas change nothing. */
  @Property
  void ignoresBlanksAroundCommas(@ForAll Family family, @ForAll Random random) {
    Chain chain = Chain.of(family, random);
    String blank = Stream.of("", " ", "\t", " \t  ").toList().get(random.nextInt(4));
    String text = blank + String.join(blank + "," + blank, chain.elements()) + blank;
    assertEquals(chain.client(), family.trusting(RANGES).address(PROXY, name -> List.of(text)));
  }

  /** Headers of other families change nothing, whatever is in them. */
  @Property
  void readsOneFamilyOnly(
      @ForAll Family family, @ForAll("hostile") String attack, @ForAll Random random) {
    Chain chain = Chain.of(family, random);
    HeaderLines headers =
        name -> name.equals(family.header.fieldName()) ? List.of(chain.text()) : List.of(attack);
    assertEquals(chain.client(), family.trusting(RANGES).address(PROXY, headers));
  }

  /** To trust one more range takes the answer to the left, or leaves it. */
  @Property
  void trustMovesTheAnswerToTheLeft(
      @ForAll Family family, @ForAll("hostileLines") List<String> lines, @ForAll Random random) {
    Chain chain = Chain.of(family, random);
    List<String> all = new ArrayList<>(lines);
    all.add(chain.text());
    IpAddress more = RandomAddresses.address(random);
    String wider = RANGES + ", " + (random.nextBoolean() ? chain.client() : more);
    int hops = family.trusting(RANGES).resolve(PROXY, name -> all).hops().size();
    assertTrue(family.trusting(wider).resolve(PROXY, name -> all).hops().size() >= hops);
  }

  private static List<ClientIpPolicy> policies() {
    TrustedProxies proxies = TrustedProxies.parse(RANGES);
    List<ClientIpPolicy> policies = new ArrayList<>();
    policies.add(ClientIpPolicy.peerOnly());
    policies.add(ClientIpPolicy.singleHeader("X-Real-IP", proxies));
    policies.add(ClientIpPolicy.singleHeaderWithPort("X-Real-IP", proxies));
    for (ForwardingHeader header : ForwardingHeader.values()) {
      policies.add(ClientIpPolicy.trustedRanges(header, proxies));
      policies.add(ClientIpPolicy.trustedRanges(header, proxies).lenient());
      policies.add(
          ClientIpPolicy.trustedRanges(header, TrustedProxies.parse(RANGES + " unix")).lenient());
      policies.add(ClientIpPolicy.trustedCount(header, 1, proxies));
      policies.add(ClientIpPolicy.trustedCount(header, 3, proxies));
    }
    return policies;
  }

  /** What a client and the proxies behind it wrote: a client that is not trusted comes first. */
  record Chain(Family family, IpAddress client, List<String> elements) {

    static Chain of(Family family, Random random) {
      TrustedProxies proxies = TrustedProxies.parse(RANGES);
      @Nullable IpAddress client = null;
      while (client == null || client.isUnspecified() || proxies.contains(client)) {
        client = RandomAddresses.address(random);
      }
      List<String> elements = new ArrayList<>(List.of(family.element(client, random)));
      for (int i = random.nextInt(4); i > 0; i--) {
        String proxy = random.nextBoolean() ? "10.9.8." + i : "fd00::" + i;
        elements.add(family.element(IpAddress.parse(proxy), random));
      }
      return new Chain(family, client, elements);
    }

    String text() {
      return String.join(", ", elements);
    }

    /** Every policy that has to name the client. */
    List<ClientIpPolicy> policies(String ranges) {
      TrustedProxies proxies = TrustedProxies.parse(ranges);
      return List.of(
          ClientIpPolicy.trustedRanges(family.header, proxies),
          ClientIpPolicy.trustedRanges(family.header, proxies).lenient(),
          ClientIpPolicy.trustedCount(family.header, elements.size(), proxies));
    }

    List<String> brokenIntoLines(Random random) {
      List<String> lines = new ArrayList<>();
      String line = elements.get(0);
      for (String element : elements.subList(1, elements.size())) {
        if (random.nextBoolean()) {
          lines.add(line);
          line = element;
        } else {
          line = line + "," + element;
        }
      }
      lines.add(line);
      return lines;
    }
  }
}
