package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The paths, and their responses in text. */
interface RoutesContract extends Subject {
  @Test
  default void greetsWithTheLessonsLine() {
    Response response = get("/");
    assertEquals(200, response.status());
    assertEquals("text/plain; charset=utf-8", response.header("Content-Type"));
    assertEquals(
        "Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1\n", response.body());
  }

  @Test
  default void variesTheGreetingByAccept() {
    assertEquals("Accept", get("/").header("Vary"));
    assertEquals("Accept", get("/", "Accept: application/json").header("Vary"));
  }

  @ParameterizedTest
  @CsvSource({
    "/pod_name, demo-58465f467c-l2f6g",
    "/pod_namespace, dev",
    "/pod_ip, 10.244.1.8",
    "/pod_ips, '10.244.1.8,fd00:10:244:1::8'",
    "/node_name, kind-worker2",
    "/node_ip, 172.18.0.3",
    "/image, demo:1.1.0",
    "/version, 1.1.0",
    "/client_ip, 127.0.0.1",
    "/peer_ip, 127.0.0.1",
    "/peer_kind, loopback",
    "/greeting, Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1",
    "/hostname, demo-58465f467c-l2f6g",
    "/livez, ok",
    "/healthz, ok",
    "/readyz, ok",
  })
  default void tellsAField(String path, String value) {
    Response response = get(path);
    assertEquals(200, response.status());
    assertEquals("text/plain; charset=utf-8", response.header("Content-Type"));
    assertEquals(value + "\n", response.body());
  }

  @Test
  default void tellsItsFramework() {
    assertTrue(get("/framework").body().matches("[a-z]+\n"));
    assertTrue(get("/framework_version").body().matches("[0-9]+\\.[0-9]+\\.[0-9]+\n"));
  }

  @Test
  default void saysWhichVariableWouldSupplyAnAbsentField() {
    ABSENT.forEach((path, variable) -> {
      Response response = get(path);
      assertEquals(404, response.status(), path);
      assertEquals("text/plain; charset=utf-8", response.header("Content-Type"), path);
      assertTrue(response.body().contains(variable), response.body());
    });
  }

  @Test
  default void tellsThePeersAddressAndPort() {
    try (Wire wire = Wire.to(responder())) {
      String port = String.valueOf(wire.localPort());
      assertEquals("127.0.0.1:" + port + "\n", wire.request("GET /clientip").read().body());
      assertEquals(port + "\n", wire.request("GET /peer_port").read().body());
    }
  }

  @Test
  default void servesIpv6AndWritesItsPeersInBrackets() {
    try (Wire wire = Wire.to(responder(), "::1")) {
      String peer = "[::1]:" + wire.localPort() + "\n";
      assertEquals(peer, wire.request("GET /clientip").read().body());
      assertEquals("::1\n", wire.request("GET /client_ip").read().body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/livez?", "/livez?verbose", "/livez?a=/b&c=%3C", "/livez?x?y"})
  default void ignoresTheQuery(String target) {
    assertEquals("ok\n", get(target).body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nope",
        "/a/../",
        "/./livez",
        "/livez/",
        "/livez;x=1",
        "/LIVEZ",
        "/%6Civez",
        "/livez%2F",
        "/livez%3Fx",
        "/%2e%2e/livez",
        "/../livez",
        "/unknown/x",
        "/pod_name/x",
        "/.",
        "///",
        "/a+b",
        "/:id",
        "/*"
      })
  default void knowsNoOtherPath(String path) {
    Response response = get(path);
    assertEquals(404, response.status());
    assertEquals("text/plain; charset=utf-8", response.header("Content-Type"));
    assertEquals("no such path: " + path + "\n", response.body());
  }

  @Test
  default void escapesAnUnknownPath() {
    assertEquals("no such path: /a%26b%27c\n", get("/a&b'c").body());
  }

  /** Frameworks check the origin of a page or decode content, unless they are told not to. */
  @ParameterizedTest
  @CsvSource({
    "localhost:8080, Origin: http://page.example",
    "127.0.0.1, Origin: null",
    "demo-service.dev, Origin: http://page.example",
    "demo-service.dev, Content-Encoding: gzip"
  })
  default void servesEveryPage(String host, String line) {
    try (Wire wire = Wire.to(responder())) {
      wire.send("GET /livez HTTP/1.1\r\nHost: " + host + "\r\n" + line + "\r\n\r\n");
      Response response = wire.read();
      assertEquals("ok\n", response.body());
      assertNull(response.header("Connection"));
      assertEquals(204, wire.request("OPTIONS /", line).read().status());
      wire.request("POST /", line, "Content-Length: 2").send("ab");
      assertEquals(405, wire.read().status());
    }
  }

  @Test
  default void servesTargetsOfEightThousandBytes() {
    String path = "/" + "a".repeat(7_999);
    assertEquals("no such path: " + path + "\n", get(path).body());
    assertEquals(200, get("/?" + "a".repeat(7_998)).status());
  }

  @Test
  default void takesAnAbsoluteFormTarget() {
    assertEquals("ok\n", get("http://demo-service.dev/livez?x").body());
    assertEquals(200, get("http://demo-service.dev").status());
  }
}
