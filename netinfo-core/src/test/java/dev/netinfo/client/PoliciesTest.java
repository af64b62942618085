package dev.netinfo.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import dev.netinfo.ErrorMessage;
import dev.netinfo.address.IpAddress;
import dev.netinfo.client.Hop.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
  private static final TrustedProxies PROXIES = TrustedProxies.parse("10.0.0.0/8");
  private static final IpAddress PROXY = IpAddress.parse("10.0.0.1");
  private static final IpAddress STRANGER = IpAddress.parse("203.0.113.66");

  static Stream<ClientIpPolicy> policies() {
    return Stream.of(
        ClientIpPolicy.peerOnly(),
        ClientIpPolicy.trustedRanges(ForwardingHeader.X_FORWARDED_FOR, PROXIES),
        ClientIpPolicy.trustedRanges(ForwardingHeader.FORWARDED, PROXIES),
        ClientIpPolicy.trustedCount(ForwardingHeader.X_FORWARDED_FOR, 1, PROXIES),
        ClientIpPolicy.trustedCount(ForwardingHeader.FORWARDED, 2, PROXIES),
        ClientIpPolicy.singleHeader("X-Real-IP", PROXIES),
        new ReplaceablePolicy(ClientIpPolicy.singleHeader("X-Real-IP", PROXIES)));
  }

  @ParameterizedTest
  @MethodSource("policies")
  void asksForNoHeaderOfAnUntrustedPeer(ClientIpPolicy policy) {
    assertSame(STRANGER, policy.address(STRANGER, name -> fail("asked for " + name)));
    ClientIp client = policy.resolve(STRANGER, name -> fail("asked for " + name));
    assertEquals(STRANGER, client.address());
    assertEquals(ClientIp.PEER, client.source());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void tellsNobodyIfThePeerIsUnknown(ClientIpPolicy policy) {
    for (String nobody : List.of("0.0.0.0", "::", "::ffff:0.0.0.0")) {
      ClientIp client = policy.resolve(IpAddress.parse(nobody), name -> fail(name));
      assertEquals(Reason.PEER_UNKNOWN, client.reason());
    }
    assertEquals(Reason.PEER_UNKNOWN, policy.resolve(null, name -> fail(name)).reason());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void takesNoLinesAndNullForAMissingHeader(ClientIpPolicy policy) {
    ClientIp client = policy.resolve(PROXY, name -> List.of());
    assertEquals(client, policy.resolve(PROXY, name -> null));
    assertEquals(client, policy.resolve(PROXY, name -> Arrays.asList((String) null)));
    boolean readsNone = policy.proxies().equals(TrustedProxies.none());
    assertEquals(readsNone ? Reason.PEER_ONLY : Reason.HEADER_MISSING, client.reason());
  }

  @ParameterizedTest
  @MethodSource("policies")
  void namesTheHeaderThatItReads(ClientIpPolicy policy) {
    List<String> asked = new ArrayList<>();
    policy.address(
        PROXY,
        name -> {
          asked.add(name);
          return null;
        });
    String name = policy.headerName();
    assertEquals(name == null ? List.of() : List.of(name), asked);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65, Integer.MAX_VALUE, Integer.MIN_VALUE})
  void refusesACountThatIsNone(int count) {
    String refusal =
        ErrorMessage.of(
            () -> ClientIpPolicy.trustedCount(ForwardingHeader.FORWARDED, count, PROXIES));
    assertEquals(count + " is not a count of proxies; write 1 to 64", refusal);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "X-Real-IP:", "X Real", "X-R\u00e9al", "a,b", "x-forwarded-FOR"})
  void refusesAHeaderThatIsNotSingle(String name) {
    String refusal = ErrorMessage.of(() -> ClientIpPolicy.singleHeader(name, PROXIES));
    assertTrue(refusal.startsWith("\""), refusal);
  }

  @Test
  void showsTheHopsThatItCounts() {
    ClientIpPolicy third =
        ClientIpPolicy.trustedCount(ForwardingHeader.X_FORWARDED_FOR, 3, PROXIES);
    ClientIp client = third.resolve(PROXY, name -> List.of("203.0.113.9, garbage", "10.0.0.2"));
    assertEquals(
        List.of(
            new Hop(null, PROXY, Verdict.TRUSTED, PROXIES.ranges().get(0)),
            new Hop(null, IpAddress.parse("10.0.0.2"), Verdict.COUNTED, null),
            new Hop(null, null, Verdict.COUNTED, null),
            new Hop(null, IpAddress.parse("203.0.113.9"), Verdict.CLIENT, null)),
        client.hops());
    assertEquals(Reason.COUNTED, client.reason());
  }

  static Stream<String> malformed() {
    return Stream.of("garbage", "6.6.6.6 6.6.6.6", "x ".repeat(400), "\t" + "[".repeat(400) + " ");
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void countsAMalformedElementAsOneHoweverLongItIs(String element) {
    for (ForwardingHeader header : ForwardingHeader.values()) {
      ClientIpPolicy third = ClientIpPolicy.trustedCount(header, 3, PROXIES);
      String names = header == ForwardingHeader.FORWARDED ? "for=" : "";
      String tail = element + "," + names + "10.0.0.2";
      ClientIp client = third.resolve(PROXY, name -> List.of(names + "203.0.113.9," + tail));
      assertEquals(IpAddress.parse("203.0.113.9"), client.address());
      assertEquals(client, third.resolve(PROXY, name -> List.of(names + "203.0.113.9", tail)));
      assertEquals(
          Reason.LIST_TOO_SHORT, third.resolve(PROXY, name -> List.of(tail)).reason(), element);
    }
  }

  @ParameterizedTest
  @CsvSource({"320, FIRST_UNTRUSTED", "321, MALFORMED_ELEMENT"})
  void readsNoElementThatIsLongerThanAnyNode(int length, Reason reason) {
    String node = "fe80::1%" + "z".repeat(length - 8);
    ClientIpPolicy policy = ClientIpPolicy.trustedRanges(ForwardingHeader.X_FORWARDED_FOR, PROXIES);
    for (String line : List.of(node, "6.6.6.6," + node, "6.6.6.6, \t" + node + " ")) {
      assertEquals(reason, policy.resolve(PROXY, name -> List.of(line)).reason(), line);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void saysWhetherTheClientConnectedItself(ClientIpPolicy policy) {
    assertTrue(policy.resolve(STRANGER, name -> fail(name)).isPeer());
    assertFalse(policy.resolve(null, name -> fail(name)).isPeer());
    for (String text : List.of("203.0.113.9", "<script>", "10.0.0.1")) {
      ClientIp client =
          policy.resolve(PROXY, name -> List.of(name.equals("Forwarded") ? "for=" + text : text));
      assertEquals(client.reason() == Reason.PEER_ONLY, client.isPeer(), text);
    }
  }

  @ParameterizedTest
  @MethodSource("policies")
  void describesItself(ClientIpPolicy policy) {
    assertEquals(policy.describe(), policy.toString());
  }

  @Test
  void hasPublicMethodsForReflection() throws ReflectiveOperationException {
    TrustedRanges ranges = ClientIpPolicy.trustedRanges(ForwardingHeader.FORWARDED, PROXIES);
    assertSame(PROXIES, TrustedRanges.class.getMethod("proxies").invoke(ranges));
    assertEquals("Forwarded", TrustedRanges.class.getMethod("headerName").invoke(ranges));
  }

  @Test
  @SuppressWarnings("NullAway") // what a caller without such a check may do
  void failsAtStartAndNotOnARequest() {
    ReplaceablePolicy policy = new ReplaceablePolicy(ClientIpPolicy.peerOnly());
    ForwardingHeader header = ForwardingHeader.X_FORWARDED_FOR;
    for (Executable wrong :
        List.<Executable>of(
            () -> new ReplaceablePolicy(null),
            () -> policy.replace(null),
            () -> ClientIpPolicy.trustedRanges(header, null),
            () -> ClientIpPolicy.trustedCount(header, 1, null),
            () -> ClientIpPolicy.singleHeader("X-Real-IP", null))) {
      assertThrows(NullPointerException.class, wrong);
    }
    assertEquals(
        "a replaceable policy cannot hold another; pass its current() policy",
        ErrorMessage.of(() -> policy.replace(policy)));
    assertEquals(PROXY, policy.address(PROXY, name -> null));
  }

  @Test
  void judgesByTheNewestPolicy() {
    ReplaceablePolicy policy = new ReplaceablePolicy(ClientIpPolicy.peerOnly());
    HeaderLines headers = name -> List.of("203.0.113.9");
    assertEquals(PROXY, policy.address(PROXY, headers));
    ClientIpPolicy next = ClientIpPolicy.singleHeader("X-Real-IP", PROXIES);
    policy.replace(next);
    assertSame(next, policy.current());
    assertEquals(IpAddress.parse("203.0.113.9"), policy.address(PROXY, headers));
    assertEquals(next.describe(), policy.describe());
    assertEquals(PROXIES, policy.proxies());
  }
}
