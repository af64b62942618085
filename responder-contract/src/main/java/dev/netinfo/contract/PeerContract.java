package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * What the responder reports of both ends of a connection. The addresses of its pod and node are
 * addresses of this machine.
 */
interface PeerContract extends Subject {
  /** The environment of a pod with two families. Only on Linux has a machine all of 127.0.0.0/8. */
  Map<String, String> DUAL_STACK =
      Map.of(
          "POD_NAME", "demo",
          "POD_IP", "127.0.0.2",
          "POD_IPS", "127.0.0.2,::1",
          "NODE_IP", "127.0.0.3");

  /** Returns the responder with the environment {@link #DUAL_STACK}, which all tests share. */
  RunningResponder dualStack();

  @Test
  @EnabledOnOs(OS.LINUX)
  default void tellsWhatThePeerIs() {
    assertEquals("self\n", from("127.0.0.2", "GET /peer_kind"));
    assertEquals("node\n", from("127.0.0.3", "GET /peer_kind"));
    assertEquals("probe\n", from("127.0.0.3", "GET /peer_kind", "User-Agent: kube-probe/1.36"));
    assertEquals("istio\n", from("127.0.0.6", "GET /peer_kind"));
    assertEquals("loopback\n", from("127.0.0.1", "GET /peer_kind"));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  default void explainsThePeerAndAdvises() {
    JsonObject client = record("127.0.0.6").getAsJsonObject("client");
    assertEquals(
        JsonParser.parseString(
            "{'kind': 'istio', 'certainty': 'likely', 'alternatives': ['loopback']}"),
        client.get("peer"));
    String explanation = client.get("explanation").getAsString();
    assertTrue(
        explanation.endsWith(
            "was read. 127.0.0.6 is likely the inbound proxy of an Istio sidecar,"
                + " which connects on behalf of anybody; or another process of this pod"),
        explanation);
    String advice = client.getAsJsonArray("advice").get(0).getAsString();
    assertTrue(
        advice.startsWith("the peer 127.0.0.6 is likely the inbound proxy of an Istio"), advice);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  default void tellsThePodsAddressThatTheRequestCameTo() {
    assertEquals("Hello from demo at ::1 back to ::1\n", from("::1", "GET /"));
    assertEquals("::1\n", from("::1", "GET /pod_ip"));
    JsonObject record = record("::1");
    assertEquals("::1", record.get("pod_ip").getAsString());
    assertEquals("127.0.0.2", record.getAsJsonArray("pod_ips").get(0).getAsString());
    assertEquals(
        "POD_IPS, the address that received the request",
        record.getAsJsonObject("sources").get("pod_ip").getAsString());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  default void tellsThePodsPrimaryAddressElsewhere() {
    assertEquals("Hello from demo at 127.0.0.2 back to 127.0.0.1\n", from("127.0.0.1", "GET /"));
    JsonObject sources = record("127.0.0.1").getAsJsonObject("sources");
    assertEquals("POD_IP", sources.get("pod_ip").getAsString());
  }

  private JsonObject record(String peer) {
    return JsonParser.parseString(from(peer, "GET /", "Accept: application/json"))
        .getAsJsonObject();
  }

  private String from(String peer, String requestLine, String... headerLines) {
    try (Wire wire = Wire.from(peer, dualStack())) {
      return wire.request(requestLine, headerLines).read().body();
    }
  }
}
