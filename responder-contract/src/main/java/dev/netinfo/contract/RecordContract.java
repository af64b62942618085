package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The choice of text or JSON, and the fields of the JSON. */
interface RecordContract extends Subject {
  String JSON = "Accept: application/json";

  @Test
  default void choosesByAccept() {
    assertEquals("application/json", get("/", JSON).header("Content-Type"));
    for (String accept : List.of("*/*", "text/plain", "application/json, */*", "image/png", "")) {
      Response response = get("/", "Accept: " + accept);
      assertEquals(200, response.status());
      assertEquals("text/plain; charset=utf-8", response.header("Content-Type"));
      assertTrue(response.body().startsWith("Hello from "), response.body());
    }
  }

  @Test
  default void readsAllLinesOfAccept() {
    Response response = get("/", "Accept: text/plain;q=0.5", "Accept: application/json");
    assertEquals("application/json", response.header("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"application/json", "application/xml", "x"})
  default void answersAFieldInTextWhateverIsAccepted(String accept) {
    Response response = get("/livez", "Accept: " + accept);
    assertEquals(200, response.status());
    assertEquals("ok\n", response.body());
  }

  @Test
  default void tellsEverythingItKnowsInTheRecord() {
    try (Wire wire = Wire.to(responder())) {
      JsonObject fields = json(wire.request("GET /", JSON).read());
      JsonObject expected =
          JsonParser.parseString(
                  """
                  {"greeting": "Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1",
                   "pod_name": "demo-58465f467c-l2f6g", "pod_namespace": "dev",
                   "pod_ip": "10.244.1.8", "pod_ips": ["10.244.1.8", "fd00:10:244:1::8"],
                   "node_name": "kind-worker2", "node_ip": "172.18.0.3",
                   "image": "demo:1.1.0", "version": "1.1.0",
                   "framework": "%s", "framework_version": "%s",
                   "client_ip": "127.0.0.1",
                   "peer_ip": "127.0.0.1", "peer_port": %d, "peer_kind": "loopback"}
                  """
                      .formatted(
                          get("/framework").body().strip(),
                          get("/framework_version").body().strip(),
                          wire.localPort()))
              .getAsJsonObject();
      expected.add("client", fields.get("client"));
      expected.add("sources", fields.get("sources"));
      // As text, because the order counts too.
      assertEquals(expected.toString(), fields.toString());
    }
  }

  @Test
  default void tellsTheSourceOfPodAndNode() {
    assertEquals(
        JsonParser.parseString(
            """
            {"pod_name": "POD_NAME", "pod_namespace": "POD_NAMESPACE", "pod_ip": "POD_IP",
             "pod_ips": "POD_IPS", "node_name": "NODE_NAME", "node_ip": "NODE_IP",
             "image": "NETINFO_IMAGE"}
            """),
        json(get("/", JSON)).get("sources"));
  }

  @Test
  default void explainsTheClient() {
    Response response = get("/", JSON, "X-Forwarded-For: 6.6.6.6, 203.0.113.9, 127.0.0.2");
    assertEquals(
        JsonParser.parseString(
            """
            {"source": "X-Forwarded-For", "reason": "FIRST_UNTRUSTED",
             "explanation": "127.0.0.1 (127.0.0.0/8) and 127.0.0.2 (127.0.0.0/8) are trusted \
            proxies; the last address they vouched for is 203.0.113.9. 127.0.0.1 is loopback: a \
            sidecar, kubectl port-forward, or this pod itself",
             "peer": {"kind": "loopback", "certainty": "certain"},
             "hops": [{"ip": "127.0.0.1", "verdict": "trusted", "range": "127.0.0.0/8"},
                      {"ip": "127.0.0.2", "verdict": "trusted", "range": "127.0.0.0/8"},
                      {"ip": "203.0.113.9", "verdict": "client"}]}
            """),
        json(response).get("client"));
  }

  @Test
  default void leavesOutWhatIsAbsentButNotTheClient() {
    JsonObject fields = json(get("/", JSON, "X-Forwarded-For: <script>"));
    assertTrue(fields.get("client_ip").isJsonNull());
    assertFalse(fields.has("pod_uid"));
    assertFalse(fields.has("zone"));
    assertEquals("MALFORMED_ELEMENT", fields.getAsJsonObject("client").get("reason").getAsString());
    assertFalse(fields.toString().contains("script"));
  }

  private static JsonObject json(Response response) {
    assertEquals("application/json", response.header("Content-Type"));
    String text =
        new String(response.body().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    return JsonParser.parseString(text).getAsJsonObject();
  }
}
