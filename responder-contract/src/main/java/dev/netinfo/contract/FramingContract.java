package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where one request ends and the next begins (RFC 9112 sections 2.2, 3.2, 6 and 9.3): content is
 * never parsed as a request, and a request is never lost silently.
 */
interface FramingContract extends Subject {
  String NEXT = "GET /hostname HTTP/1.1\r\nHost: next\r\n\r\n";

  /** A reader that takes a header for a request line does so where some length comes to its own. */
  @Test
  default void readsAHeaderAsOneWhereverItStands() {
    try (Wire wire = Wire.to(responder())) {
      for (int length = 8_000; length < 8_200; length++) {
        wire.request(
            "GET /client_ip",
            "X-Pad: " + "a".repeat(length),
            "X-Empty:",
            "X-Forwarded-For:203.0.113.9");
        assertEquals("203.0.113.9\n", wire.read().body(), "after " + length + " bytes");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "POST /livez, false, false",
    "POST /livez, false, true",
    "POST /livez, true, false",
    "POST /livez, true, true",
    "GET /livez, false, false",
    "GET /livez, true, true",
    "PUT /nope, false, false",
    "GET /nope, false, true",
    "GET /nope, true, false",
    "POST ///, false, false",
    "GET ///, true, true",
    "POST //[, false, true",
    "POST http://h/[, true, false",
    "HEAD /, false, false",
    "OPTIONS /, false, true"
  })
  default void takesNoUnreadContentForARequest(
      String requestLine, boolean isChunked, boolean isSentLater) {
    String chunk = Integer.toHexString(NEXT.length()) + "\r\n" + NEXT + "\r\n0\r\n\r\n";
    String content = isChunked ? chunk : NEXT;
    String length =
        isChunked ? "Transfer-Encoding: chunked" : "Content-Length: " + content.length();
    try (Wire wire = Wire.to(responder())) {
      String head =
          requestLine + " HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\n" + length + "\r\n\r\n";
      wire.send(isSentLater ? head : head + content);
      Response response = read(wire, requestLine);
      if (isSentLater) {
        wire.send(content);
      }
      assertEndsOrGoesOn(wire, response, "ok\n");
    }
  }

  /** The content is a request, and a server that takes it for the next one answers it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /%zz HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 38",
        "GET /a%2 HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 38",
        "POST /% HTTP/1.1\r\nExpect: 100-continue\r\nTransfer-Encoding: chunked",
        "POST http://[::g]/ HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 38",
        "POST http://[v1.x]/livez HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 38",
        "POST http://h|i/livez HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 38",
        "POST ://h/livez HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 38",
        "POST /livez HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 0\r\nContent-Length: 38",
        "POST /livez HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 0\r\nContent-Length: x",
        "GET /livez HTTP/1.0\r\nConnection: keep-alive\r\nContent-Length: 0\r\nContent-Length:",
        "POST /livez HTTP/1.1\r\n:Content-Length: 38",
        "POST /livez HTTP/1.1\r\n:Transfer-Encoding: chunked",
        "POST /livez HTTP/1.1\r\nContent-Length : 38",
        "POST /livez HTTP/1.1\r\nX: y\r\n Content-Length: 38",
        "POST /livez HTTP/1.1\r\nContent-Length: 0\r\r\nContent-Length: 38",
        "GET /livez HTTP/1.1\r\nSec-WebSocket-Key1: a\r\nSec-WebSocket-Key2: b"
      })
  default void refusesAndClosesWhatHidesARequest(String head) {
    String whole = head.replaceFirst("\r\n", "\r\nHost: h\r\n") + "\r\n\r\n";
    for (boolean isSentLater : new boolean[] {false, true}) {
      try (Wire wire = Wire.to(responder())) {
        wire.send(isSentLater ? whole : whole + NEXT);
        if (isSentLater) {
          wire.send(NEXT);
        }
        Response response = wire.read();
        assertTrue(List.of(400, 501, 505).contains(response.status()), response.toString());
        assertTrue(wire.isClosed());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 5\r\n\r\nhello",
        "Content-Length: 5\r\n\r\nhello\r\n",
        "Content-Length: 0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5;name=value;\"x\"\r\nhello\r\n0;y\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nTrailer: value\r\nA: b\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nnot a chunk\r\n"
      })
  default void losesNoRequestAfterContent(String content) {
    for (String line : List.of("POST /livez", "GET /livez", "GET /nope")) {
      try (Wire wire = Wire.to(responder())) {
        Response response = wire.send(line + " HTTP/1.1\r\nHost: h\r\n" + content + NEXT).read();
        assertEndsOrGoesOn(wire, response, LESSON.get("POD_NAME") + "\n");
      }
    }
  }

  /** Asserts that the next response is that of the next request, or the connection closes. */
  private static void assertEndsOrGoesOn(Wire wire, Response response, String next) {
    if ("close".equals(response.header("Connection"))) {
      assertTrue(wire.isClosed());
    } else {
      assertEquals(next, wire.request("GET /livez").read().body());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: x",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: identity\r\nTransfer-Encoding: chunked",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: chunked\r\nX: y\r\ntransfer-encoding: gzip",
        "Transfer-Encoding:",
        "Transfer-Encoding: chunked,",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding:",
        "Transfer-Encoding: chunked\r\nContent-Length: 5",
        "Content-Length: 5\r\nContent-Length: 5",
        "Content-Length: 5, 5",
        "Content-Length: +5",
        "Content-Length:",
        "Host: other"
      })
  default void refusesAndClosesWhatCanBeReadInTwoWays(String lines) {
    for (String method : List.of("POST", "GET")) {
      try (Wire wire = Wire.to(responder())) {
        wire.send(method + " /livez HTTP/1.1\r\nHost: h\r\n" + lines + "\r\n\r\n0\r\n\r\n" + NEXT);
        Response response = wire.read();
        assertTrue(List.of(400, 501).contains(response.status()), response.toString());
        assertTrue(wire.isClosed());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\"h\"", "[]", "[::1", "h h", "h:x", "user@h", "h/", "<h>", "h, i", "[::g]", "%"})
  default void refusesAHostThatIsNone(String host) {
    for (String version : List.of("1.1", "1.0")) {
      try (Wire wire = Wire.to(responder())) {
        Response response =
            wire.send("GET /livez HTTP/" + version + "\r\nHost: " + host + "\r\n\r\n").read();
        assertTrue(List.of(400, 505).contains(response.status()), response.toString());
        assertTrue(wire.isClosed());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "h", "h:", "h:80", "[::1]", "[2001:db8::1]:80", "192.0.2.1:8080", "a_b.c"})
  default void takesAHostThatIsOne(String host) {
    try (Wire wire = Wire.to(responder())) {
      wire.send("GET /livez HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
      assertEquals("ok\n", wire.read().body());
    }
  }

  @Test
  default void refusesTwoHostsInHttp10() {
    try (Wire wire = Wire.to(responder())) {
      Response response = wire.send("GET / HTTP/1.0\r\nHost: h\r\nHost: h\r\n\r\n").read();
      assertTrue(List.of(400, 505).contains(response.status()), response.toString());
      assertTrue(wire.isClosed());
    }
  }

  @Test
  default void ignoresAnEmptyLineBeforeTheRequestLine() {
    try (Wire wire = Wire.to(responder())) {
      for (int i = 0; i < 3; i++) {
        wire.send("\r\nGET /livez HTTP/1.1\r\nHost: h\r\n\r\n");
        assertEquals("ok\n", wire.read().body());
      }
      wire.send("\r").send("\nGET /livez HTTP/1.1\r\nHost: h\r\n\r\n");
      assertEquals("ok\n", wire.read().body());
    }
  }

  private static Response read(Wire wire, String requestLine) {
    return requestLine.startsWith("HEAD") ? wire.readHead() : wire.read();
  }
}
