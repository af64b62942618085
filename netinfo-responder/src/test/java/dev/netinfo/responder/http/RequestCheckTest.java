package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestCheckTest {
  @ParameterizedTest
  @CsvSource({
    "HTTP/1.1, 0",
    "HTTP/1.0, 0",
    "HTTP/1.2, 505",
    "HTTP/2.0, 505",
    "HTTP/3.0, 505",
    "http/1.1, 505",
    "'', 505"
  })
  void knowsTwoVersions(String version, int fault) {
    assertEquals(fault, fault("GET / " + version, "Host: h"));
  }

  @Test
  void wantsOneHost() {
    assertEquals(400, fault("GET / HTTP/1.1"));
    assertEquals(0, fault("GET / HTTP/1.0"));
    assertEquals(0, fault("GET / HTTP/1.1", "Host:"));
    for (String version : List.of("HTTP/1.0", "HTTP/1.1")) {
      assertEquals(400, fault("GET / " + version, "Host: h", "Host: h"));
      assertEquals(400, fault("GET / " + version, "Host: h", "Host: i"));
      assertEquals(400, fault("GET / " + version, "Host:", "host:"));
      assertEquals(400, fault("GET / " + version, "Host: \"h\""));
      assertEquals(400, fault("GET / " + version, "Host: []"));
    }
  }

  @Test
  void wantsATargetThatIsAUri() {
    assertEquals(400, fault("GET /<b> HTTP/1.1", "Host: h"));
    assertEquals(400, fault("GET /# HTTP/1.1", "Host: h"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "chunked | 0",
        "Chunked | 0",
        "CHUNKED | 0",
        "chunked, | 501",
        "identity | 501",
        "gzip, chunked | 501",
        "chunked, chunked | 501",
        "chunked, identity | 501",
        "xchunked | 501",
        "chunked;x=1 | 501",
        "'' | 501",
        "chunked / identity | 501",
        "chunked / chunked | 501",
        "identity / chunked | 501",
        "chunked / '' | 501",
        "gzip / chunked | 501",
        "chunked / x | 501"
      })
  void takesOneLineOfTransferEncodingThatSaysChunked(String lines, int fault) {
    List<String> headers =
        Stream.concat(
                Stream.of("Host: h"),
                Stream.of(lines.split(" / ", -1))
                    .map(line -> "Transfer-Encoding: " + line.replace("'", "")))
            .toList();
    assertEquals(fault, RequestCheck.of(Requests.of("POST / HTTP/1.1", headers)).fault());
  }

  @Test
  void knowsNoTransferEncodingInHttp10() {
    assertEquals(400, fault("POST / HTTP/1.0", "Transfer-Encoding: chunked"));
  }

  @Test
  void wantsNoLengthBesideChunks() {
    assertEquals(0, fault("POST / HTTP/1.1", "Host: h", "Content-Length: 5"));
    assertEquals(
        400,
        fault("POST / HTTP/1.1", "Host: h", "Content-Length: 5", "Transfer-Encoding: chunked"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Connection: close",
        "Connection: TE, Close",
        "Connection: keep-alive,close",
        "Expect: 100-continue",
        "expect: nothing",
        "Transfer-Encoding: chunked"
      })
  void isTheLastOfItsConnection(String line) {
    assertTrue(RequestCheck.of(Requests.get("/", line)).isLast());
    assertTrue(RequestCheck.of(Requests.get("/", "Connection: TE", line)).isLast());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Connection: keep-alive", "Connection: closed", "Content-Length: 5"})
  void isNotTheLastOfItsConnection(String line) {
    assertFalse(RequestCheck.of(Requests.get("/", line)).isLast());
  }

  @Test
  void isTheLastInHttp10() {
    String line = "GET / HTTP/1.0";
    assertTrue(RequestCheck.of(Requests.of(line, List.of())).isLast());
    assertTrue(RequestCheck.of(Requests.of(line, List.of("Connection: Keep-Alive"))).isLast());
  }

  private static int fault(String requestLine, String... headerLines) {
    return RequestCheck.of(Requests.of(requestLine, List.of(headerLines))).fault();
  }
}
