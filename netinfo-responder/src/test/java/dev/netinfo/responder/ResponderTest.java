package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.responder.http.Requests;
import dev.netinfo.responder.http.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The response table, without a server. */
class ResponderTest {
  static final Map<String, String> POD =
      Map.of(
          "POD_NAME", "demo-58465f467c-l2f6g",
          "POD_IP", "10.244.1.8",
          "POD_IPS", "10.244.1.8,fd00:10:244:1::8",
          "NODE_IP", "172.18.0.3",
          "TOPOLOGY_ZONE", "");

  private final List<String> log = new ArrayList<>();
  private final Responder responder = responder(POD);

  @ParameterizedTest
  @CsvSource({
    "/, 'Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1'",
    "/?x, 'Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1'",
    "/greeting, 'Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1'",
    "/pod_name, demo-58465f467c-l2f6g",
    "/hostname, demo-58465f467c-l2f6g",
    "/pod_ips, '10.244.1.8,fd00:10:244:1::8'",
    "/version, 1.1.0",
    "/framework, jdk",
    "/framework_version, 25",
    "/client_ip, 127.0.0.1",
    "/clientip, 127.0.0.1:4711",
    "/peer_port, 4711",
    "/peer_kind, loopback",
    "/livez, ok",
    "/healthz, ok",
    "/readyz, ok",
    "http://h/livez, ok",
  })
  void respondsInText(String target, String line) {
    Response response = responder.respond(Requests.get(target));
    assertEquals(200, response.status());
    assertEquals(line + "\n", body(response));
    assertEquals("text/plain; charset=utf-8", response.head().headers().get("Content-Type"));
    assertEquals(line.length() + 1, response.length());
    assertEquals("no-store", response.head().headers().get("Cache-Control"));
    assertFalse(response.closes());
  }

  @Test
  void respondsInJsonToWhoPrefersIt() {
    Response response = responder.respond(Requests.get("/", "Accept: application/json"));
    assertEquals("application/json", response.head().headers().get("Content-Type"));
    assertEquals("Accept", response.head().headers().get("Vary"));
    assertTrue(body(response).startsWith("{\"greeting\":\"Hello from demo"), body(response));
    assertTrue(body(response).contains("\"client_ip\":\"127.0.0.1\""), body(response));
    Response unresolved =
        responder.respond(
            Requests.get("/", "Accept: application/json", "X-Forwarded-For: <script>"));
    assertTrue(body(unresolved).contains("\"client_ip\":null"), body(unresolved));
    assertFalse(body(unresolved).contains("\"zone\""), body(unresolved));
  }

  @ParameterizedTest
  @CsvSource({
    "/zone, TOPOLOGY_ZONE",
    "/pod_uid, POD_UID",
    "/image, NETINFO_IMAGE",
    "/pod_template_hash, metadata.labels['pod-template-hash']"
  })
  void saysWhatWouldSupplyAnAbsentField(String target, String supply) {
    Response response = responder.respond(Requests.get(target));
    assertEquals(404, response.status());
    assertTrue(body(response).contains(supply), body(response));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nope", "//", "/a/../", "/livez/", "/%6Civez", "/LIVEZ", "*"})
  void knowsNoOtherPath(String target) {
    for (String method : List.of("GET", "POST", "OPTIONS", "FOO")) {
      Response response = responder.respond(Requests.of(method + " " + target));
      assertEquals(404, response.status());
      assertEquals("no such path: " + target + "\n", body(response));
    }
  }

  @Test
  void escapesAnUnknownPath() {
    assertEquals("no such path: /a%26b%27c\n", body(responder.respond(Requests.get("/a&b'c?d"))));
  }

  @Test
  void knowsEveryPathThatItRoutes() {
    for (String path : responder.paths()) {
      String body = body(responder.respond(Requests.get(path)));
      assertFalse(body.startsWith("no such path"), path);
      Response options = responder.respond(Requests.of("OPTIONS " + path));
      assertEquals(204, options.status());
      assertEquals("GET, HEAD, OPTIONS", options.head().headers().get("Allow"));
      assertEquals("no-store", options.head().headers().get("Cache-Control"));
      assertNull(options.head().headers().get("Content-Type"));
      assertEquals(Response.NO_LENGTH, options.length());
    }
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"POST, POST", "get, get", "FOO, FOO", "A'B, A%27B", "A&B, A%26B", "<b>, %3Cb%3E"})
  void refusesAnotherMethodByName(String method, String escaped) {
    Response response = responder.respond(Requests.of(method + " /livez"));
    assertEquals(405, response.status());
    assertEquals(escaped + " is not allowed here; use GET, HEAD, OPTIONS\n", body(response));
    assertEquals("GET, HEAD, OPTIONS", response.head().headers().get("Allow"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/livez", "/zone", "/nope", "/<b>"})
  void respondsToHeadAsToGetButForTheBody(String target) {
    Response get = responder.respond(Requests.of("GET " + target));
    Response head = responder.respond(Requests.of("HEAD " + target));
    assertSame(get.head(), head.head());
    assertEquals(get.body().length, head.length());
    assertEquals(0, head.body().length);
  }

  @Test
  void refusesAndClosesWhatIsMalformed() {
    Response response = responder.respond(Requests.get("/livez#<b>"));
    assertEquals(400, response.status());
    assertEquals("malformed request\n", body(response));
    assertTrue(response.closes());
    assertEquals("no-store", response.head().headers().get("Cache-Control"));
  }

  @Test
  void closesAfterARequestThatIsTheLast() {
    assertTrue(responder.respond(Requests.get("/livez", "Connection: close")).closes());
    assertTrue(responder.respond(Requests.get("/nope", "Expect: 100-continue")).closes());
  }

  @Test
  void saysThatItDrainsAndClosesEachConnection() {
    responder.drain();
    Response readiness = responder.respond(Requests.get("/readyz"));
    assertEquals(503, readiness.status());
    assertEquals("draining\n", body(readiness));
    for (String target : List.of("/", "/livez", "/nope", "/zone", "/readyz")) {
      assertTrue(responder.respond(Requests.get(target)).closes(), target);
    }
    assertEquals(200, responder.respond(Requests.get("/livez")).status());
  }

  @Test
  void introducesItself() {
    responder.introduce();
    assertEquals(1, log.size());
    assertTrue(log.get(0).startsWith("netinfo: the client is the rightmost address"), log.get(0));
    responder(Map.of("POD_IP", "10.244.1.8", "NETINFO_TRUSTED_PROXIES", "10.244.0.0/16"))
        .introduce();
    assertEquals(3, log.size());
    assertTrue(
        log.get(2).startsWith("netinfo: advice: the trusted range 10.244.0.0/16"), log.get(2));
  }

  private Responder responder(Map<String, String> environment) {
    return Responder.of(environment, new Framework("jdk", "25"), log::add);
  }

  static String body(Response response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }
}
