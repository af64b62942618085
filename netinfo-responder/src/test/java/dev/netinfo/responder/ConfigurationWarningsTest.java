package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.TrustedProxies;
import dev.netinfo.responder.peer.Surroundings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationWarningsTest {
  private static final Map<String, String> POD =
      Map.of(
          "POD_IP", "10.244.1.8", "POD_IPS", "10.244.1.8,fd00:10:244::8", "NODE_IP", "172.18.0.3");

  @ParameterizedTest
  @CsvSource({
    "10.244.0.0/16, 1",
    "'10.244.0.0/16, fd00::/8', 2",
    "private, 2",
    "everyone, 2",
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
    assertEquals(List.of(), warnings("everyone", Map.of()).atStart());
    assertTrue(
        warnings("everyone", Map.of("KUBERNETES_SERVICE_HOST", "10.96.0.1")).atStart().size() > 0);
  }

  @Test
  void seesSourceNat() {
    ConfigurationWarnings warnings = warnings("loopback", POD);
    String line = warnings.onRequest(peer("172.18.0.3"), name -> null);
    assertNotNull(line);
    assertTrue(line.startsWith("the peer 172.18.0.3 is this pod's node"), line);
    assertTrue(line.contains("a client's address was likely replaced on the way"), line);
    assertNull(warnings.onRequest(peer("172.18.0.4"), name -> null));
    assertNull(warnings.onRequest(null, name -> null));
    assertNull(warnings("loopback", Map.of()).onRequest(peer("172.18.0.3"), name -> null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-Forwarded-For", "Forwarded"})
  void seesNoSourceNatWhereAProxySpeaks(String header) {
    assertNull(
        warnings("loopback", POD)
            .onRequest(peer("172.18.0.3"), name -> name.equals(header) ? List.of("") : List.of()));
  }

  @Test
  void letsTheKubeletProbe() {
    assertNull(
        warnings("loopback", POD)
            .onRequest(
                peer("172.18.0.3"),
                name -> name.equals("User-Agent") ? List.of("kube-probe/1.34") : List.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"loopback", "127.0.0.6", "none"})
  void seesIstiosInboundProxy(String trusted) {
    ConfigurationWarnings warnings = warnings(trusted, Map.of());
    String line = warnings.onRequest(peer("127.0.0.6"), name -> List.of("203.0.113.9"));
    assertNotNull(line);
    assertTrue(line.startsWith("the peer 127.0.0.6 is the inbound proxy of an Istio"), line);
    assertNull(warnings.onRequest(peer("127.0.0.1"), name -> List.of("203.0.113.9")));
  }

  private static Endpoint peer(String address) {
    return new Endpoint(IpAddress.parse(address), 4711);
  }

  private static ConfigurationWarnings warnings(String trusted, Map<String, String> environment) {
    ClientIpPolicy policy =
        ClientIpPolicy.trustedRanges(
            ForwardingHeader.X_FORWARDED_FOR, TrustedProxies.parse(trusted));
    return ConfigurationWarnings.of(policy, Surroundings.of(environment));
  }
}
