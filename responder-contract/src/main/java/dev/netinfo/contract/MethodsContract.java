package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HEAD, OPTIONS and unsupported methods. */
interface MethodsContract extends Subject {
  String ALLOWED = "GET, HEAD, OPTIONS";

  /** Known paths, absent fields and an unknown path: HEAD is like GET on all of them. */
  static Stream<String> everyTarget() {
    List<String> targets = new ArrayList<>(PATHS);
    targets.addAll(ABSENT.keySet());
    targets.add("/nope");
    return targets.stream();
  }

  @ParameterizedTest
  @MethodSource("dev.netinfo.contract.MethodsContract#everyTarget")
  default void answersHeadWithTheHeadersOfGetAndNoBody(String path) {
    assertHeadIsLikeGet(path, "Accept: */*");
  }

  @Test
  default void answersHeadForJsonToo() {
    assertHeadIsLikeGet("/", "Accept: application/json");
  }

  /** With a compressed body, {@code Content-Length} would be another than HEAD says. */
  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "*"})
  default void compressesNothing(String coding) {
    for (String path : List.of("/", "/" + "a".repeat(2_000))) {
      String[] accept = {"Accept: application/json", "Accept-Encoding: " + coding};
      Response response = ask("GET " + path, accept);
      assertNull(response.header("Content-Encoding"));
      assertNull(response.header("Transfer-Encoding"));
    }
  }

  private void assertHeadIsLikeGet(String path, String accept) {
    try (Wire wire = Wire.to(responder())) {
      Response get = wire.request("GET " + path, accept).read();
      Response head = wire.request("HEAD " + path, accept).readHead();
      assertEquals(get.status(), head.status());
      assertEquals(lasting(get), lasting(head));
      assertTrue(head.hasDate(), head.toString());
      assertEquals(String.valueOf(get.body().length()), head.header("Content-Length"));
      // If HEAD had a body, it would be read here instead of the next response.
      assertEquals("ok\n", wire.request("GET /livez").read().body());
    }
  }

  private static Map<String, String> lasting(Response response) {
    Map<String, String> headers = new TreeMap<>(response.headers());
    headers.remove("date");
    return headers;
  }

  @ParameterizedTest
  @MethodSource("dev.netinfo.contract.MethodsContract#everyTarget")
  default void storesNoAnswer(String path) {
    assertEquals("no-store", get(path).header("Cache-Control"));
    assertEquals("no-store", ask("OPTIONS " + path).header("Cache-Control"));
    assertEquals("no-store", ask("POST " + path, "Content-Length: 0").header("Cache-Control"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/livez", "/pod_name", "/zone", "/clientip"})
  default void answersOptions(String path) {
    Response response = ask("OPTIONS " + path);
    assertEquals(204, response.status());
    assertEquals(ALLOWED, response.header("Allow"));
    assertEquals("", response.body());
    assertNull(response.header("Content-Type"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "TRACE"})
  default void refusesAnotherMethodByName(String method) {
    for (String path : List.of("/", "/livez", "/zone")) {
      Response response = ask(method + " " + path);
      assertEquals(405, response.status(), path);
      assertEquals(ALLOWED, response.header("Allow"));
      assertEquals("text/plain; charset=utf-8", response.header("Content-Type"));
      assertTrue(response.body().startsWith(method + " "), response.body());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "OPTIONS", "HEAD"})
  default void findsAnUnknownPathByNoMethod(String method) {
    try (Wire wire = Wire.to(responder())) {
      assertEquals(404, wire.request(method + " /nope").readHead().status());
    }
  }
}
