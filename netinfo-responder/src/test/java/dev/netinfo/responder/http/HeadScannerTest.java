package dev.netinfo.responder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadScannerTest {
  private static final String LINE = "GET / HTTP/1.1\r\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        LINE + "\r\n",
        "\r\n\r\n" + LINE + "\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "GET *?a=/b HTTP/1.1\r\n\r\n",
        "M-SEARCH!#$%&'*+.^_`|~9 h:80 HTTP/1.1\r\n\r\n",
        LINE + "a:\r\nA-b!: \t x\ty \r\nLatin: \u00e9\r\n\r\n",
        LINE + "Content-Length: 0\r\nX-Content-Length: 1\r\nContent-Length-: 2\r\n\r\n",
        LINE + "Content-Length:\t123456789012345678 \t\r\n\r\n",
        LINE + "Some-Longer-Content-Length: x\r\nContent-Lengt: x\r\n\r\n"
      })
  void takesAHeadOfTheGrammar(String head) {
    assertFalse(isMalformed(head));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "get / HTTP/1.1\r\n\r\n",
        "POSt / HTTP/1.1\r\n\r\n",
        "GET\0 / HTTP/1.1\r\n\r\n",
        "GET\u0001 / HTTP/1.1\r\n\r\n",
        "GET\t/ HTTP/1.1\r\n\r\n",
        " / HTTP/1.1\r\nHost: h\r\n\r\n",
        " GET / HTTP/1.1\r\nHost: h\r\n\r\n",
        "\tGET\r\n\r\n",
        "\0" + LINE + "\r\n",
        "GET  / HTTP/1.1\r\n\r\n",
        "GET /  HTTP/1.1\r\n\r\n",
        "GET / \0HTTP/1.1\r\n\r\n",
        "GET /caf\u00e9 HTTP/1.1\r\n\r\n",
        "GET /# HTTP/1.1\r\n\r\n",
        "GET /\r\n\r\n",
        "GET\r\n\r\n",
        "GET / http/1.1\r\n\r\n",
        "GET / HTTP/1.\r\n\r\n",
        "GET / HTTP/1.2\r\n\r\n",
        "GET / HTTP/2.0\r\n\r\n",
        "GET / HTTP/1.10\r\n\r\n",
        "GET / HTTP/1.1 \r\n\r\n",
        "GET / <B>/9.9\r\n\r\n",
        "GET / HTTP/1.1\n\r\n",
        LINE + "\n",
        LINE + "a: b\n\r\n",
        "\n" + LINE + "\r\n",
        LINE + ":\r\n\r\n",
        LINE + ": a\r\n\r\n",
        LINE + ":Content-Length: 38\r\n\r\n",
        LINE + "a\r\n\r\n",
        LINE + "a : b\r\n\r\n",
        LINE + "\u00e9: b\r\n\r\n",
        LINE + "a: b\r\n c\r\n\r\n",
        LINE + " a: b\r\n\r\n",
        LINE + "a: b\rc\r\n\r\n",
        LINE + "a: b\r\r\n\r\n",
        LINE + "a: b\0\r\n\r\n",
        LINE + "a: \u007f\r\n\r\n",
        LINE + "Content-Length:\r\n\r\n",
        LINE + "Content-Length: +5\r\n\r\n",
        LINE + "Content-Length: -1\r\n\r\n",
        LINE + "Content-Length: five\r\n\r\n",
        LINE + "Content-Length: 0x1\r\n\r\n",
        LINE + "Content-Length: 1,2\r\n\r\n",
        LINE + "Content-Length: 5 5\r\n\r\n",
        LINE + "Content-Length: 5, 5\r\n\r\n",
        LINE + "Content-Length: 1234567890123456789\r\n\r\n",
        LINE + "Content-Length: 5\r\nX: y\r\ncontent-length: 5\r\n\r\n",
        "POST / HTTP/1.0\r\nContent-Length: 0\r\nContent-Length: 38\r\n\r\n",
        LINE + "sec-WebSocket-Key1: a\r\nSec-WebSocket-Key2: b\r\n\r\n"
      })
  void knowsAHeadThatIsNotOfTheGrammar(String head) {
    assertTrue(isMalformed(head));
  }

  @Test
  void takesARequestLineAndHeadersUpToTheirLimits() {
    String line = "GET /" + "x".repeat(8 * 1024 - 16) + " HTTP/1.1\r\n";
    String headers = "a:\r\n".repeat(4 * 1024 - 1) + "\r\n";
    assertEquals(0, refusal("\r\n" + LINE + "bb" + headers));
    assertEquals(0, refusal(line + "bb" + headers));
    assertEquals(414, refusal(("\r\n" + line).substring(0, 8 * 1024)));
    assertEquals(414, refusal("\r\n".repeat(4 * 1024)));
    assertEquals(431, refusal(line + "a:\r\n".repeat(4 * 1024)));
    assertEquals(431, refusal("no line\r\n" + "x".repeat(16 * 1024)));
  }

  private static boolean isMalformed(String head) {
    return refusal(head) == 400;
  }

  /** Returns the refusal of a head that ends with its last byte, and not before. */
  private static int refusal(String head) {
    HeadScanner scanner = new HeadScanner();
    byte[] bytes = head.getBytes(ISO_8859_1);
    for (int half : List.of(bytes.length / 2, bytes.length - 1)) {
      assertEquals(-1, scanner.end(Arrays.copyOf(bytes, half)), head);
    }
    assertEquals(bytes.length, scanner.end(bytes), head);
    return scanner.refusal();
  }
}
