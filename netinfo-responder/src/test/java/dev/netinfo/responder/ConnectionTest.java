package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.address.Endpoint;
import dev.netinfo.responder.http.Request;
import dev.netinfo.responder.http.Requests;
import dev.netinfo.responder.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the responses report of the two ends of the connection. */
class ConnectionTest {
  private final List<String> log = new ArrayList<>();
  private final Responder responder = responder(ResponderTest.POD);

  @Test
  void warnsOnceOfSourceNat() {
    for (String target : List.of("/livez", "/", "/client_ip", "/")) {
      responder.respond(fromNode(target));
    }
    assertEquals(1, log.size(), log.toString());
    assertTrue(log.get(0).startsWith("netinfo: advice: the peer 172.18.0.3 is this"), log.get(0));
  }

  @ParameterizedTest
  @CsvSource({
    "fd00:10:244:1::8, fd00:10:244:1::8, 'POD_IPS, the address that received the request'",
    "10.244.1.8, 10.244.1.8, POD_IP",
    "127.0.0.1, 10.244.1.8, POD_IP",
    "2001:db8::9, 10.244.1.8, POD_IP",
  })
  void tellsThePodsAddressThatTheRequestCameTo(String local, String podIp, String source) {
    assertEquals(podIp + "\n", body(responder.respond(Requests.to(local, "/pod_ip"))));
    String greeting = body(responder.respond(Requests.to(local, "/")));
    assertTrue(greeting.contains(" at " + podIp + " back to "), greeting);
    String record = body(responder.respond(Requests.to(local, "/", "Accept: application/json")));
    assertTrue(record.contains(",\"pod_ip\":\"" + podIp + "\""), record);
    assertTrue(
        record.contains("\"sources\":{\"pod_name\":\"POD_NAME\",\"pod_ip\":\"" + source + "\""),
        record);
    assertTrue(record.contains("\"pod_ips\":[\"10.244.1.8\",\"fd00:10:244:1::8\"]"), record);
  }

  @Test
  void tellsWhatThePeerIs() {
    assertEquals("node\n", body(responder.respond(fromNode("/peer_kind"))));
    assertEquals(
        "probe\n", body(responder.respond(fromNode("/peer_kind", "User-Agent: kube-probe/1.36"))));
    assertEquals(
        "seen from node\n",
        body(
            responder(Map.of("NODE_IP", "172.18.0.3", "GREETING", "seen from {peer_kind}"))
                .respond(fromNode("/"))));
  }

  @Test
  void explainsThePeerInTheRecord() {
    String record = body(responder.respond(fromNode("/", "Accept: application/json")));
    assertTrue(record.contains("so no header was read. 172.18.0.3 is this pod's node: a"), record);
    assertTrue(record.contains("\"peer\":{\"kind\":\"node\",\"certainty\":\"certain\"}"), record);
    assertTrue(record.contains("\"advice\":[\"the peer 172.18.0.3 is this pod's node"), record);
  }

  @Test
  void advisesInEveryRecordThatNeedsIt() {
    for (int i = 0; i < 2; i++) {
      String record = body(responder.respond(fromNode("/", "Accept: application/json")));
      assertTrue(record.contains("\"advice\""), record);
    }
    String proxied =
        body(responder.respond(fromNode("/", "Accept: application/json", "Forwarded: for=<b>")));
    assertFalse(proxied.contains("\"advice\""), proxied);
    assertFalse(proxied.contains("<b>"), proxied);
  }

  @Test
  void doesWithoutAPeer() {
    Response kind = responder.respond(Requests.from(null, "/peer_kind"));
    assertEquals(404, kind.status());
    assertEquals("peer_kind is not known for this connection\n", body(kind));
    assertEquals(
        200, responder.respond(Requests.from(null, "/", "Accept: application/json")).status());
    assertEquals("unknown\n", body(responder.respond(Requests.from(null, "/clientip"))));
    assertEquals("unknown\n", body(responder.respond(Requests.from(null, "/client_ip"))));
  }

  private Responder responder(Map<String, String> environment) {
    return Responder.of(environment, new Framework("jdk", "25"), log::add);
  }

  private static Request fromNode(String target, String... headerLines) {
    return Requests.from(Endpoint.tryParse("172.18.0.3:4711"), target, headerLines);
  }

  private static String body(Response response) {
    return ResponderTest.body(response);
  }
}
