package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {
  @ParameterizedTest
  @CsvSource({
    "/, /",
    "/livez?x=/a, /livez",
    "/?, /",
    "//, //",
    "/a://b/c, /a://b/c",
    "http://h:1/livez?x, /livez",
    "HTTPS://h/livez, /livez",
    "http://h, /",
    "http://h?x=/y, /",
    "http:/livez, http:/livez",
    "ftp://h/livez, ftp://h/livez",
    "*, *",
    "h:80, h:80",
    "/x?http://h/y, /x",
    "/%6Civez, /%6Civez",
    "/a/../, /a/../",
  })
  void takesThePathOutOfATarget(String target, String path) {
    assertEquals(path, RequestTarget.path(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "*",
        "/a&b'c;d=1,2+3$4!(5)@:~",
        "/%6Civez?a=/b&c=%3C",
        "http://h/",
        "http://[2001:db8::1]:8080",
        "http://h?x",
        "/livez?a[0]=1",
        "http://h?[/]@:?"
      })
  void isAUri(String target) {
    assertTrue(RequestTarget.isValid(target));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/<b>",
        "/livez#",
        "/livez#fragment",
        "/?a=\"b\"",
        "/{word}",
        "/a\\b",
        "/a b",
        "/a^b",
        "/`",
        "/|",
        "/%",
        "/%6",
        "/%zz",
        "/%6\uff11",
        "/x[y]",
        "//[::1]",
        "http://h/]",
        "http://h/?a#",
        "/tab\tx",
        "/nul\0",
        "/del\u007f",
        "/caf\u00c3\u00a9",
        "/caf\ufffd",
        "http://\"h\"/livez",
        "http://user@h/livez",
        "http://[/livez",
        "http://h h/",
        "h:80",
        "nope",
        "://h/livez",
        "ftp://h/livez",
        "**",
        "http://",
        "http:///livez",
        "http://:80/livez",
        "http://:/livez",
        "http://?x",
        "http://[::g]/",
        "http://[v1.x]/livez",
        "http://h|i/livez"
      })
  void isNoUri(String target) {
    assertFalse(RequestTarget.isValid(target));
  }
}
