package dev.netinfo.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.ErrorMessage;
import dev.netinfo.address.IpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodInfoTest {
  private static final Path NOWHERE = Path.of("no", "such", "file");

  @Test
  void takesWhatTheDownwardApiSays() {
    PodInfo pod =
        PodInfo.from(
            Map.of(
                "POD_NAME", "demo-58465f467c-l2f6g",
                "POD_NAMESPACE", "dev",
                "POD_UID", "0d3b6a8e-6f0c-4d55-9c1e-2f9f5f1b8a7d",
                "POD_IP", "10.244.1.8",
                "POD_IPS", "10.244.1.8,FD00:10:244:1:0::8",
                "POD_SERVICE_ACCOUNT", "demo",
                "POD_TEMPLATE_HASH", "58465f467c",
                "NETINFO_IMAGE", "demo:1.1.0"));
    assertEquals("demo-58465f467c-l2f6g", pod.name());
    assertEquals("dev", pod.namespace());
    assertEquals("0d3b6a8e-6f0c-4d55-9c1e-2f9f5f1b8a7d", pod.uid());
    assertEquals(IpAddress.parse("10.244.1.8"), pod.ip());
    assertEquals("[10.244.1.8, fd00:10:244:1::8]", pod.ips().toString());
    assertEquals("demo", pod.serviceAccount());
    assertEquals("58465f467c", pod.templateHash());
    assertEquals("demo:1.1.0", pod.image());
    assertEquals("demo-58465f467c-l2f6g at 10.244.1.8", pod.toString());
    assertEquals("POD_TEMPLATE_HASH", pod.sources().get("pod_template_hash"));
    assertEquals("NETINFO_IMAGE", pod.sources().get("image"));
  }

  @Test
  void takesTheFirstOfPodIpsForPodIp() {
    PodInfo pod = PodInfo.from(Map.of("POD_IPS", "2001:db8::8,192.0.2.8"));
    assertEquals(IpAddress.parse("2001:db8::8"), pod.ip());
    assertEquals("POD_IPS", pod.sources().get("pod_ip"));
  }

  @ParameterizedTest
  @CsvSource({
    "fd00::2, '10.0.0.2,fd00::2', '[fd00::2, 10.0.0.2]'",
    "10.0.0.1, '10.0.0.2,fd00::2', '[10.0.0.1, 10.0.0.2, fd00::2]'",
  })
  void hasPodIpFirst(String ip, String ips, String expected) {
    PodInfo pod = PodInfo.from(Map.of("POD_IP", ip, "POD_IPS", ips));
    assertEquals(expected, pod.ips().toString());
    assertEquals(pod.ip(), pod.ips().get(0));
  }

  @Test
  void addsNoAddressOfAnotherMachineToPodIp() {
    PodInfo pod = PodInfo.from(Map.of("POD_IP", "203.0.113.8"));
    assertEquals(List.of(IpAddress.parse("203.0.113.8")), pod.ips());
    assertEquals("POD_IP", pod.sources().get("pod_ips"));
  }

  @Test
  void addsTheOtherAddressesOfItsOwnInterfaceToPodIp() {
    PodInfo host = PodInfo.from(Map.of());
    PodInfo pod = PodInfo.from(Map.of("POD_IP", host.ip().toString()));
    assertEquals(host.ips(), pod.ips());
    assertEquals("POD_IP", pod.sources().get("pod_ip"));
    assertEquals(host.sources().get("pod_ips"), pod.sources().get("pod_ips"));
  }

  @Test
  void takesTheHostsNameWithoutTheDownwardApi() throws IOException {
    PodInfo pod = PodInfo.from(Map.of("POD_NAME", ""));
    assertEquals(Files.readString(Path.of("/proc/sys/kernel/hostname")).strip(), pod.name());
    assertEquals("hostname", pod.sources().get("pod_name"));
  }

  @Test
  void asksTheHostnameCommandWhereThereIsNoProc() {
    PodInfo pod = on(new LocalHost(NOWHERE, NOWHERE), Map.of());
    assertEquals(PodInfo.from(Map.of()).name(), pod.name());
  }

  @Test
  void takesTheServiceAccountsNamespace(@TempDir Path mount) throws IOException {
    Path file = Files.writeString(mount.resolve("namespace"), "dev\n");
    PodInfo pod = on(new LocalHost(NOWHERE, file), Map.of());
    assertEquals("dev", pod.namespace());
    assertEquals("service account", pod.sources().get("pod_namespace"));
  }

  @Test
  void takesNoNamespaceThatIsNoLine(@TempDir Path mount) throws IOException {
    Path file = Files.writeString(mount.resolve("namespace"), "dev\nX\u0007");
    assertNull(on(new LocalHost(NOWHERE, file), Map.of()).namespace());
  }

  @Test
  void leavesAbsentWhatNobodyKnows() {
    PodInfo pod = on(new LocalHost(NOWHERE, NOWHERE), Map.of("POD_UID", ""));
    assertNull(pod.namespace());
    assertNull(pod.uid());
    assertNull(pod.serviceAccount());
    assertNull(pod.templateHash());
    assertNull(pod.image());
  }

  @Test
  void takesTheNodeFromTheDownwardApiOnly() {
    NodeInfo node =
        NodeInfo.from(
            Map.of(
                "NODE_NAME", "kind-worker2",
                "NODE_IP", "172.18.0.3",
                "TOPOLOGY_ZONE", "zone-a",
                "TOPOLOGY_REGION", ""));
    assertEquals("kind-worker2", node.name());
    assertEquals(IpAddress.parse("172.18.0.3"), node.ip());
    assertEquals("zone-a", node.zone());
    assertNull(node.region());
    assertEquals(
        Map.of("node_name", "NODE_NAME", "node_ip", "NODE_IP", "zone", "TOPOLOGY_ZONE"),
        node.sources());
    assertNull(NodeInfo.from(Map.of()).ip());
  }

  @Test
  void refusesAnAddressThatIsNone() {
    assertRefused("POD_IP", "10.244.1");
    assertRefused("POD_IPS", "10.244.1.8, 10.244.1.9");
    assertRefused("POD_IP", "0.0.0.0");
    assertRefused("POD_IPS", "10.244.1.8,::");
    assertRefused("POD_NAME", "demo\u0007");
    String refusal = ErrorMessage.of(() -> NodeInfo.from(Map.of("NODE_IP", "kind-worker2")));
    assertTrue(refusal.startsWith("NODE_IP: \"kind-worker2\""));
  }

  @Test
  void readsVariablesOfTheApplicationsChoice() {
    DownwardApi names =
        DownwardApi.standard().with("pod_name", "MY_POD_NAME").with("node_name", "MY_NODE_NAME");
    Map<String, String> environment =
        Map.of("MY_POD_NAME", "demo-0", "POD_NAME", "other", "MY_NODE_NAME", "worker");
    PodInfo pod = PodInfo.from(environment, names);
    assertEquals("demo-0", pod.name());
    assertEquals("MY_POD_NAME", pod.sources().get("pod_name"));
    assertEquals("worker", NodeInfo.from(environment, names).name());
    assertEquals("POD_NAME", DownwardApi.standard().variable("pod_name"));
    String refusal = ErrorMessage.of(() -> names.with("podName", "X"));
    assertTrue(refusal.startsWith("\"podName\" is not a key; write one of [pod_name, "), refusal);
  }

  @Test
  void listsSourcesInOneOrderAndForReadingOnly() {
    PodInfo pod =
        PodInfo.from(Map.of("NETINFO_IMAGE", "demo:1.1.0", "POD_UID", "1", "POD_IP", "10.0.0.8"));
    List<String> keys =
        pod.sources().keySet().stream().filter(key -> !key.contains("space")).toList();
    assertEquals(List.of("pod_name", "pod_uid", "pod_ip", "pod_ips", "image"), keys);
    assertThrows(
        UnsupportedOperationException.class, () -> pod.sources().put("pod_name", "elsewhere"));
    NodeInfo node = NodeInfo.from(Map.of("TOPOLOGY_ZONE", "a", "NODE_IP", "172.18.0.3"));
    assertEquals(List.of("node_ip", "zone"), List.copyOf(node.sources().keySet()));
    assertThrows(UnsupportedOperationException.class, () -> node.sources().clear());
  }

  private static PodInfo on(LocalHost host, Map<String, String> variables) {
    return PodInfo.from(new Environment(variables, DownwardApi.standard()), host);
  }

  private static void assertRefused(String variable, String text) {
    String refusal = ErrorMessage.of(() -> PodInfo.from(Map.of(variable, text)));
    assertTrue(refusal.startsWith(variable + ": \""), refusal);
  }
}
