package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A malformed request is refused, learns nothing of the server, and harms no other client. */
interface HostileContract extends Subject {
  String HEAD = "GET /livez HTTP/1.1\r\nHost: h\r\n";

  static Stream<Arguments> malformedRequests() {
    StringBuilder everyByte = new StringBuilder();
    for (char c = 0; c < 256; c++) {
      everyByte.append(c);
    }
    return Stream.of(
        Arguments.of("no URI", "GET /<b> HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("no URI in the query", "GET /livez?<b> HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("no URI for Java", "GET // HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("a bracket in the path", "GET /x[y] HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("half an escape", "GET /%6 HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("a fragment", "GET /livez# HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("a long fragment", "GET /livez?x#y/z HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("beyond ASCII", "GET /caf\u00c3\u00a9 HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("NUL in the target", "GET /\0 HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("unknown method", "F'OO /livez HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("method in lower case", "get /livez HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("no method", "G<T /livez HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("no host", "GET /livez HTTP/1.1\r\n\r\n"),
        Arguments.of("two hosts", HEAD + "Host: i\r\n\r\n"),
        Arguments.of("no version", "GET /livez\r\n\r\n"),
        Arguments.of("version 3", "GET /livez HTTP/3.0\r\nHost: h\r\n\r\n"),
        Arguments.of("version 1.2", "GET /livez HTTP/1.2\r\nHost: h\r\n\r\n"),
        Arguments.of("version nonsense", "GET /livez HTTP/x\r\nHost: h\r\n\r\n"),
        Arguments.of("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
        Arguments.of("version in lower case", "GET /livez http/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("markup for a version", "GET /livez <B>\"'&/9.9\r\nHost: h\r\n\r\n"),
        Arguments.of("NUL before the version", "GET /livez \0HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("NUL behind the method", "GET\0 /livez HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("an empty method", " /livez HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("no URI, HEAD", "HEAD\u001c /livez HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("an empty host", "GET http:///livez HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("a port as host", "GET http://:80/livez HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("a query as host", "GET http://?x HTTP/1.1\r\nHost: h\r\n\r\n"),
        Arguments.of("a line feed alone", "GET /livez HTTP/1.1\nHost: h\r\n\r\n"),
        Arguments.of("a line feed alone before the line", "\n" + HEAD + "\r\n"),
        Arguments.of("a line feed alone at the end", HEAD + "\n"),
        Arguments.of("no name", HEAD + ": a\r\n\r\n"),
        Arguments.of("no name and value", HEAD + ":\r\n\r\n"),
        Arguments.of("no colon", HEAD + "no colon here\r\n\r\n"),
        Arguments.of("blank in a name", HEAD + "bad name: x\r\n\r\n"),
        Arguments.of("NUL in a value", HEAD + "X-Forwarded-For: 6.6.6.6\0\r\n\r\n"),
        Arguments.of("NUL in a name", HEAD + "X-\0: x\r\n\r\n"),
        Arguments.of("every byte", everyByte + "\r\n\r\n"),
        Arguments.of("TLS", "\u0016\u0003\u0001\u0000\u00c8\u0001\u0000\u0000\u00c4\r\n\r\n"),
        Arguments.of("coding xchunked", HEAD + "Transfer-Encoding: xchunked\r\n\r\n"),
        Arguments.of("coding gzip", HEAD + "Transfer-Encoding: gzip\r\n\r\n"),
        Arguments.of("coding gzip, chunked", HEAD + "Transfer-Encoding: gzip, chunked\r\n\r\n"),
        Arguments.of("length is a word", HEAD + "Content-Length: five\r\n\r\n"),
        Arguments.of("length is negative", HEAD + "Content-Length: -1\r\n\r\n"),
        Arguments.of("two lengths", HEAD + "Content-Length: 1\r\nContent-Length: 2\r\n\r\nab"),
        Arguments.of(
            "length and chunks",
            HEAD + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("dev.netinfo.contract.HostileContract#malformedRequests")
  default void refusesAMalformedRequest(String name, String request) {
    try (Wire wire = Wire.to(responder())) {
      Response response = wire.send(request).read();
      assertRefused(response);
      assertEquals("HTTP/1.1", response.version());
      // An unknown method or path is well-formed.
      if (!List.of(404, 405).contains(response.status())) {
        assertEquals("close", response.header("Connection"));
        assertTrue(wire.isClosed());
      }
    }
    assertEquals("ok\n", get("/livez").body());
  }

  @Test
  default void takesNoBodyForARequest() {
    try (Wire wire = Wire.to(responder())) {
      wire.send(HEAD + "Transfer-Encoding: xchunked\r\n\r\n" + HEAD + "\r\n");
      assertRefused(wire.read());
      assertTrue(wire.isClosed());
    }
  }

  @Test
  default void takesTwelveKibibytesOfHeaders() {
    assertEquals("ok\n", get("/livez", "X-Long: " + "x".repeat(12 * 1024 - 100)).body());
    String[] lines =
        Stream.generate(() -> "X-Many: " + "x".repeat(50)).limit(180).toArray(String[]::new);
    assertEquals("ok\n", get("/livez", lines).body());
  }

  @Test
  default void refusesFortyKibibytesOfHeadersAndLivesOn() {
    String[] lines =
        Stream.generate(() -> "X-Many: " + "x".repeat(50)).limit(700).toArray(String[]::new);
    for (String[] headers : List.of(new String[] {"X-Long: " + "x".repeat(40 * 1024)}, lines)) {
      try (Wire wire = Wire.to(responder())) {
        Response response = wire.request("GET /livez", headers).read();
        assertTrue(List.of(431, 400, 413).contains(response.status()), response.toString());
        assertRefused(response);
      }
      assertEquals("ok\n", get("/livez").body());
    }
  }

  @Test
  default void refusesATargetOfFortyKibibytes() {
    try (Wire wire = Wire.to(responder())) {
      assertRefused(wire.request("GET /" + "x".repeat(40 * 1024)).read());
    }
    assertEquals("ok\n", get("/livez").body());
  }

  /** Parsers count the bytes of a head differently, and would wait for more beyond the limit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /livez HTTP/1.1\r\nHost: h\r\nMANY:Content-Length: 38",
        "POST /livez HTTP/1.0\r\nConnection: keep-alive\r\nMANYContent-Length: 38",
        "GET /livez HTTP/9.9\r\nHost: h\r\nMANY",
        "EMPTYGET /livez HTTP/1.1\r\nHost: h\r\nMANYLast: line"
      })
  default void refusesMoreLinesThanItScans(String head) {
    String many =
        head.replace("MANY", "a:\r\n".repeat(6_200)).replace("EMPTY", "\r\n".repeat(4_000));
    try (Wire wire = Wire.to(responder())) {
      Response response = wire.send(many).read();
      wire.send("\r\n\r\n" + HEAD + "\r\n");
      assertRefused(response);
      assertTrue(response.version().startsWith("HTTP/1."), response.version());
      assertTrue(wire.isClosed());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEAD /livez HTTP/1.1\r\nTransfer-Encoding: chunked, identity",
        "HEAD /livez HTTP/1.1\r\nTransfer-Encoding: gzip",
        "HEAD /livez HTTP/1.0\r\nTransfer-Encoding: chunked",
        "HEAD /livez HTTP/1.1\r\nHost: h",
        "HEAD /%zz HTTP/1.1",
        "HEAD /livez HTTP/1.1\nX: y",
        "\r\nHEAD /livez HTTP/1.1\r\nX : y"
      })
  default void refusesHeadWithTheHeadersOfEveryAnswer(String head) {
    try (Wire wire = Wire.to(responder())) {
      Response response = wire.send(head + "\r\nHost: h\r\n\r\n").readHead();
      assertRefused(response);
      assertEquals("close", response.header("Connection"));
      assertTrue(wire.isClosed(), "a body");
    }
  }

  /** A framework may read what the responder does not, and refuse it; it may not fail. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept-Charset: ,",
        "Accept-Charset: ;",
        "Accept-Language: ,",
        "Accept-Language: ;q=x",
        "Content-Type: ;",
        "Cookie: =;;"
      })
  default void survivesAHeaderThatItNeedNotRead(String line) {
    for (String request :
        List.of("GET /livez", "HEAD /", "OPTIONS /", "POST /livez", "GET /nope")) {
      try (Wire wire = Wire.to(responder())) {
        Response response = wire.request(request, line).readHead();
        assertTrue(response.status() < 500, request + response);
        assertEquals("no-store", response.header("Cache-Control"));
      }
    }
    assertEquals(List.of(), responder().complaints());
  }

  @Test
  default void answersAnUnexpectedTargetAsAnUnknownPath() {
    for (String request : List.of("OPTIONS *", "CONNECT h:80", "GET nope", "GET *")) {
      assertRefused(ask(request));
    }
  }

  @Test
  default void saysNothingOfAllThatOnStderr() {
    malformedRequests()
        .forEach(arguments -> refusesAMalformedRequest("", (String) arguments.get()[1]));
    assertEquals(List.of(), responder().complaints());
    assertEquals(1, responder().output().size());
  }

  private static void assertRefused(Response response) {
    boolean isRefused =
        (response.status() >= 400 && response.status() < 500)
            || List.of(501, 505).contains(response.status());
    assertTrue(isRefused, response.toString());
    assertEquals("no-store", response.header("Cache-Control"));
    assertTrue(response.hasDate(), response.toString());
    assertFalse(response.body().contains("Exception"), response.body());
    assertFalse(response.body().contains("\tat "), response.body());
    assertFalse(response.body().contains("<"), response.body());
  }
}
