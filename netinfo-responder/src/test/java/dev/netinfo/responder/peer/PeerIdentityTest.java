package dev.netinfo.responder.peer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.client.HeaderLines;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The networks are those of kind, of a VPC, of the host network and of a laptop. */
class PeerIdentityTest {
  private static final HeaderLines NONE = name -> null;
  private static final LocalNetwork OF_POD =
      network(
          // The last is what an Istio sidecar adds to the loopback interface.
          "10.244.1.8,fd00:10:244:1::8,198.51.100.7,::6",
          "10.244.1.0/24,198.51.100.0/24",
          "10.244.1.1,fe80::1");
  private static final Surroundings KIND =
      Surroundings.of(
          Map.of(
              "POD_IP", "10.244.1.8",
              "POD_IPS", "10.244.1.8,fd00:10:244:1::8",
              "NODE_IP", "172.18.0.3"),
          () -> OF_POD);

  @ParameterizedTest
  @CsvSource({
    "10.244.1.8, self, ''",
    "fd00:10:244:1::8, self, ''",
    "198.51.100.7, self, ''",
    "127.0.0.1, loopback, ''",
    "::1, loopback, ''",
    "127.0.0.5, loopback, ''",
    "127.0.0.6, istio, loopback",
    "::6, istio, loopback",
    "172.18.0.3, node, ''",
    "10.244.1.1, node, outside",
    "fe80::1, node, outside",
    "fe80::2, link_local, ''",
    "169.254.7.7, link_local, ''",
    "10.244.1.9, pod, other_node",
    "10.244.1.0, pod, other_node",
    "10.244.3.7, pod, other_node",
    "198.51.100.9, pod, 'other_node,outside'",
    "fd00:10:244:3::7, pod, 'other_node,outside,node'",
    "fd00:10:244:3::, other_node, 'pod,node'",
    "10.244.3.0, other_node, pod",
    "172.18.0.4, other_node, outside",
    "172.18.1.4, outside, 'pod,other_node'",
    "10.245.0.1, outside, 'pod,other_node'",
    "fd00:10:245::1, outside, 'pod,other_node,node'",
    "203.0.113.9, outside, 'pod,other_node'",
    "2001:db8::9, outside, 'pod,other_node,node'",
  })
  void identifiesThePeersOfAPod(String peer, String kind, String alternatives) {
    assertIdentity(kind, alternatives, identify(KIND, peer));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.1.5, node, ''",
    "169.254.1.1, node, outside",
    "10.0.1.6, pod, 'other_node,outside'",
    "10.0.9.0, other_node, pod",
    "10.1.0.6, outside, 'pod,other_node'",
  })
  void admitsThatPodsAndNodesShareANetwork(String peer, String kind, String alternatives) {
    Surroundings vpc =
        Surroundings.of(
            Map.of("POD_IP", "10.0.1.77", "NODE_IP", "10.0.1.5"),
            () -> network("10.0.1.77", "", "169.254.1.1"));
    assertIdentity(kind, alternatives, identify(vpc, peer));
  }

  @ParameterizedTest
  @CsvSource({
    "2001:db8:1::8, self, ''",
    "2001:db8:1::1, node, outside",
    "2001:db8:2::3, node, ''",
    "2001:db8:1:0:1::9, pod, other_node",
    "2001:db8:1:3::9, pod, other_node",
    "2001:db8:1:3::, other_node, pod",
    "2001:db8:2::4, other_node, outside",
    "2001:db8:3::9, outside, 'pod,other_node'",
    "192.0.2.9, outside, 'pod,other_node,node'",
  })
  void identifiesThePeersOfAPodWithoutIpv4(String peer, String kind, String alternatives) {
    Surroundings ipv6 =
        Surroundings.of(
            Map.of("POD_IP", "2001:db8:1::8", "NODE_IP", "2001:db8:2::3"),
            () -> network("2001:db8:1::8", "2001:db8:1::/64", "2001:db8:1::1"));
    assertIdentity(kind, alternatives, identify(ipv6, peer));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.1.5, pod, 'other_node,outside,node'",
    "10.0.9.0, other_node, 'pod,node'",
    "203.0.113.9, outside, 'pod,other_node,node'",
  })
  void takesNobodyForAnotherIfItDoesNotKnowItsNode(String peer, String kind, String alternatives) {
    Surroundings vpc =
        Surroundings.of(
            Map.of("POD_IP", "10.0.1.77"), () -> network("10.0.1.77", "", "169.254.1.1"));
    assertIdentity(kind, alternatives, identify(vpc, peer));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.5, node, ''",
    "2001:db8::5, node, ''",
    "10.244.1.1, node, ''",
    "10.244.1.9, pod, 'other_node,outside'",
    "192.0.2.1, other_node, outside",
    "192.0.2.6, other_node, outside",
    "2001:db8::6, other_node, outside",
    "203.0.113.9, outside, 'pod,other_node'",
    "2001:db8:9::9, outside, 'pod,other_node'",
  })
  void seesItsNodesNetworkOnTheHostNetwork(String peer, String kind, String alternatives) {
    Surroundings host =
        Surroundings.of(
            Map.of("POD_IPS", "192.0.2.5,2001:db8::5", "NODE_IP", "192.0.2.5"),
            () ->
                network(
                    "192.0.2.5,2001:db8::5,10.244.1.1",
                    "192.0.2.0/24,2001:db8::/64,10.244.1.0/24",
                    "192.0.2.1"));
    assertIdentity(kind, alternatives, identify(host, peer));
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.17, self, ''",
    "127.0.0.1, loopback, ''",
    "192.0.2.1, outside, 'node,pod'",
    "192.0.2.18, outside, 'node,pod'",
  })
  void knowsNoPodsOnALaptop(String peer, String kind, String alternatives) {
    Surroundings laptop =
        Surroundings.of(Map.of(), () -> network("192.0.2.17", "192.0.2.0/24", "192.0.2.1"));
    assertIdentity(kind, alternatives, identify(laptop, peer));
  }

  @Test
  void takesTheNodeForAProbeIfItSaysSo() {
    HeaderLines probe = name -> name.equals("User-Agent") ? List.of("kube-probe/1.36") : null;
    HeaderLines curl = name -> name.equals("User-Agent") ? List.of("curl kube-probe/") : null;
    assertIdentity("probe", "node", identify(KIND, "172.18.0.3", probe));
    assertIdentity("probe", "node", identify(KIND, "10.244.1.1", probe));
    assertIdentity("node", "", identify(KIND, "172.18.0.3", curl));
    assertIdentity("pod", "other_node", identify(KIND, "10.244.1.9", probe));
    assertIdentity("outside", "pod,other_node", identify(KIND, "203.0.113.9", probe));
    // The kubelet may come from the node's address of the family that is not known.
    assertIdentity("probe", "node,pod,outside", identify(KIND, "2001:db8::9", probe));
    Surroundings unsaid = Surroundings.of(Map.of("POD_IP", "10.244.1.8"), () -> OF_POD);
    assertIdentity("probe", "node,pod,outside", identify(unsaid, "172.18.0.3", probe));
    assertIdentity("outside", "pod,other_node,node", identify(unsaid, "172.18.0.3"));
  }

  @Test
  void takesAnEmptyVariableForAbsent() {
    assertFalse(Surroundings.of(Map.of("KUBERNETES_SERVICE_HOST", "")).isInCluster());
  }

  @Test
  void saysWhatCanBeDoneAboutSourceNat() {
    assertEquals(
        "172.18.0.3 is this pod's node: a probe, a host-network pod, or source NAT; the client"
            + " behind it cannot be told: if it is outside, set externalTrafficPolicy: Local; it is"
            + " this pod itself if its Service led it back here (hairpin)",
        identify(KIND, "172.18.0.3").explanation(true));
    assertEquals(
        "172.18.0.3 is this pod's node: a probe, a host-network pod, or source NAT",
        identify(KIND, "172.18.0.3").explanation(false));
    assertTrue(
        identify(KIND, "172.18.0.4").explanation(true).endsWith("externalTrafficPolicy: Local"));
    assertFalse(identify(KIND, "10.244.3.7").explanation(true).contains("Local"));
  }

  private static void assertIdentity(String kind, String alternatives, PeerIdentity identity) {
    assertEquals(kind, identity.kind().toString());
    assertEquals(
        alternatives,
        identity.alternatives().stream().map(PeerKind::toString).collect(Collectors.joining(",")));
    boolean isLikely = identity.certainty().equals("likely");
    assertEquals(isLikely, identity.description().contains("likely"), identity.description());
    assertEquals(!alternatives.isEmpty(), isLikely);
  }

  private static PeerIdentity identify(Surroundings around, String peer) {
    return identify(around, peer, NONE);
  }

  private static PeerIdentity identify(Surroundings around, String peer, HeaderLines headers) {
    return PeerIdentity.of(around, IpAddress.parse(peer), headers);
  }

  private static LocalNetwork network(String addresses, String onLink, String gateways) {
    return new LocalNetwork(
        list(addresses).map(IpAddress::parse).toList(),
        list(onLink).map(IpRange::parse).toList(),
        list(gateways).map(IpAddress::parse).toList());
  }

  private static Stream<String> list(String text) {
    return Stream.of(text.split(",")).filter(item -> !item.isEmpty());
  }
}
