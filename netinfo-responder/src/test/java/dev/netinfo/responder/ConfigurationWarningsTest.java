package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.client.TrustedProxies;
import dev.netinfo.responder.peer.Surroundings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationWarningsTest {
  private static final HeaderLines NONE = name -> null;
  private static final Map<String, String> POD =
      Map.of(
          "POD_IP", "10.244.1.8", "POD_IPS", "10.244.1.8,fd00:10:244::8", "NODE_IP", "172.18.0.3");

  @ParameterizedTest
  @CsvSource({
    "10.244.0.0/16, 1",
    "'10.244.0.0/16, fd00::/8', 2",
    "private, 2",
    "'10.244.1.8, 10.244.0.0/16', 1",
    "loopback, 0",
    "none, 0",
    "10.244.1.8, 0",
    "10.244.3.0/24, 0",
  })
  void warnsOfTrustInThePodsOwnNetwork(String trusted, int lines) {
    List<String> found = warnings(trusted, POD).atStart();
    assertEquals(lines, found.size(), found.toString());
  }

  @Test
  void namesTheRangeAndTheAddress() {
    assertEquals(
        "the trusted range 10.244.0.0/16 holds this pod's own address 10.244.1.8, so every pod of"
            + " that network may claim to be any client; trust the addresses of your ingress only,"
            + " or admit only the ingress by a NetworkPolicy",
        warnings("10.244.0.0/16", POD).atStart().get(0));
  }

  @Test
  void saysNothingOnALaptop() {
    assertEquals(List.of(), warnings("private", Map.of()).atStart());
    assertTrue(
        warnings("private", Map.of("KUBERNETES_SERVICE_HOST", "10.96.0.1")).atStart().size() > 0);
  }

  @Test
  void warnsOfTheLeftmostAddressEverywhere() {
    for (Map<String, String> environment : List.of(POD, Map.<String, String>of())) {
      String line = warnings("everyone", environment).atStart().get(0);
      assertTrue(line.startsWith("everyone is trusted, so the client is whoever"), line);
    }
    ClientIpPolicy counted =
        ClientIpPolicy.trustedCount(ForwardingHeader.X_FORWARDED_FOR, 1, TrustedProxies.everyone());
    assertEquals(List.of(), ConfigurationWarnings.of(counted, Surroundings.of(Map.of())).atStart());
  }

  @Test
  void seesSourceNat() {
    String line = onRequest("loopback", POD, "172.18.0.3", NONE);
    assertNotNull(line);
    assertTrue(line.startsWith("the peer 172.18.0.3 is this pod's node"), line);
    assertTrue(line.contains("a client's address was likely replaced on the way"), line);
    assertNull(onRequest("loopback", POD, "172.18.0.4", NONE));
    assertNull(onRequest("loopback", POD, null, NONE));
    assertNull(onRequest("loopback", Map.of(), "172.18.0.3", NONE));
  }

  /** The node may stand in for a client that came by a node port. */
  @Test
  void warnsOfATrustedNode() {
    HeaderLines forged = name -> name.equals("X-Forwarded-For") ? List.of("198.51.100.66") : null;
    String line = onRequest("172.18.0.0/16", POD, "172.18.0.3", forged);
    assertNotNull(line);
    assertTrue(
        line.startsWith("the peer 172.18.0.3 is this pod's node, and it is trusted: a client"),
        line);
    assertNull(onRequest("172.18.0.0/16", POD, "172.18.0.4", forged));
  }

  @Test
  void seesNoSourceNatInASingleHeader() {
    ClientIpPolicy policy =
        ClientIpPolicy.singleHeader("X-Real-IP", TrustedProxies.parse("192.0.2.0/24"));
    HeaderLines headers = name -> name.equals("X-Real-IP") ? List.of("203.0.113.9") : null;
    assertNull(onRequest(policy, POD, "172.18.0.3", headers));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded"})
  void seesNoSourceNatWhereAProxySpeaks(String header) {
    HeaderLines headers = name -> name.equals(header) ? List.of("") : List.of();
    assertNull(onRequest("loopback", POD, "172.18.0.3", headers));
  }

  @Test
  void letsTheKubeletProbe() {
    HeaderLines probe = name -> name.equals("User-Agent") ? List.of("kube-probe/1.34") : List.of();
    assertNull(onRequest("loopback", POD, "172.18.0.3", probe));
  }

  @ParameterizedTest
  @CsvSource({
    "loopback, 127.0.0.6, the client is not known; let the sidecar keep",
    "none, 127.0.0.6, the client is not known; let the sidecar keep",
    "127.0.0.6, 127.0.0.6, whoever reaches this pod may forge it",
    "loopback, ::6, and do not trust ::6 unless only",
    "::6, ::6, whoever reaches this pod may forge it",
  })
  void seesIstiosInboundProxy(String trusted, String peer, String what) {
    HeaderLines headers = name -> name.equals("X-Forwarded-For") ? List.of("203.0.113.9") : null;
    String line = onRequest(trusted, Map.of(), peer, headers);
    assertNotNull(line);
    assertTrue(
        line.startsWith("the peer " + peer + " is likely the inbound proxy of an Istio"), line);
    assertTrue(line.contains(what), line);
    assertNull(onRequest(trusted, Map.of(), "127.0.0.1", headers));
  }

  private static @Nullable String onRequest(
      String trusted, Map<String, String> environment, @Nullable String peer, HeaderLines headers) {
    return onRequest(policy(trusted), environment, peer, headers);
  }

  private static @Nullable String onRequest(
      ClientIpPolicy policy,
      Map<String, String> environment,
      @Nullable String peer,
      HeaderLines headers) {
    IpAddress address = peer == null ? null : IpAddress.parse(peer);
    return ConfigurationWarnings.of(policy, Surroundings.of(environment))
        .onRequest(
            address == null ? null : new Endpoint(address, 4711),
            headers,
            policy.resolve(address, headers));
  }

  private static ConfigurationWarnings warnings(String trusted, Map<String, String> environment) {
    return ConfigurationWarnings.of(policy(trusted), Surroundings.of(environment));
  }

  private static ClientIpPolicy policy(String trusted) {
    return ClientIpPolicy.trustedRanges(
        ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse(trusted));
  }
}
