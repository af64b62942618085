package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keep-alive, pipelining, closing, and HTTP/1.0. */
interface ConnectionContract extends Subject {
  @Test
  default void keepsAConnectionOpen() {
    try (Wire wire = Wire.to(responder())) {
      for (int i = 0; i < 100; i++) {
        assertEquals("ok\n", wire.request("GET /livez").read().body());
      }
    }
  }

  @Test
  default void answersPipelinedRequestsInOrder() {
    StringBuilder requests = new StringBuilder();
    for (String path : PATHS) {
      requests.append("GET ").append(path).append("?pipelined HTTP/1.1\r\nHost: h\r\n\r\n");
    }
    try (Wire wire = Wire.to(responder());
        Wire single = Wire.to(responder())) {
      wire.send(requests.toString());
      for (String path : PATHS) {
        boolean isOwn = path.equals("/peer_port") || path.equals("/clientip");
        String expected = single.request("GET " + path).read().body();
        String answer = wire.read().body();
        assertEquals(isOwn ? expected.length() : expected, isOwn ? answer.length() : answer, path);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /", "GET /livez", "HEAD /", "OPTIONS /", "POST /", "GET /nope"})
  default void closesAtOnceWhenAskedTo(String requestLine) {
    try (Wire wire = Wire.to(responder())) {
      Response response = wire.request(requestLine, "Connection: close").readHead();
      String length = response.header("Content-Length");
      boolean hasBody = length != null && !requestLine.startsWith("HEAD");
      wire.skip(hasBody ? Integer.parseInt(length) : 0);
      assertTrue(wire.isClosed());
    }
  }

  @Test
  default void closesWhenAskedToInAList() {
    try (Wire wire = Wire.to(responder())) {
      assertEquals("ok\n", wire.request("GET /livez", "Connection: TE, close").read().body());
      assertTrue(wire.isClosed());
    }
  }

  /** Helidon is the framework that knows no HTTP/1.0. */
  @Test
  default void servesHttp10OrSaysThatItDoesNot() {
    boolean isServed = !get("/framework").body().equals("helidon\n");
    try (Wire wire = Wire.to(responder())) {
      Response response = wire.send("GET /livez HTTP/1.0\r\n\r\n").read();
      assertEquals(isServed ? 200 : 505, response.status());
      assertEquals("no-store", response.header("Cache-Control"));
      assertTrue(wire.isClosed());
    }
  }

  @Test
  default void announcesToAnHttp10ClientThatItCloses() {
    for (String line :
        List.of("X: y", "Expect: 100-continue", "Connection: close", "Host: \"h\"")) {
      try (Wire wire = Wire.to(responder())) {
        wire.send("GET /livez HTTP/1.0\r\nConnection: keep-alive\r\n" + line + "\r\n\r\n");
        assertEquals("close", wire.read().header("Connection"), line);
        assertTrue(wire.isClosed());
      }
    }
  }

  @Test
  default void answersEachOfManyConnections() {
    for (int i = 0; i < 200; i++) {
      assertEquals("ok\n", get("/livez", "Connection: close").body());
    }
  }

  @Test
  default void servesOthersWhileOneDawdles() {
    try (Wire dawdler = Wire.to(responder())) {
      dawdler.send("GET /livez HTTP/1.1\r\nHo");
      assertEquals("ok\n", get("/livez").body());
      assertEquals("ok\n", dawdler.send("st: h\r\n\r\n").read().body());
    }
  }
}
