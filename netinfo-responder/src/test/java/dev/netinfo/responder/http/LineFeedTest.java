package dev.netinfo.responder.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFeedTest {
  private static final int LENGTH = 26;

  /** Among bytes that differ from a line feed in one bit, or come before or after it. */
  @ParameterizedTest
  @ValueSource(bytes = {0x0b, 0x09, 0x0d, 0, 1, 'a', 0x4a, -118, -128, -1})
  void findsTheFirstWhereverItStands(byte other) {
    for (int from = 0; from <= LENGTH; from++) {
      for (int to = from; to <= LENGTH; to++) {
        byte[] bytes = new byte[LENGTH];
        Arrays.fill(bytes, other);
        assertEquals(-1, LineFeed.find(bytes, from, to));
        for (int at = LENGTH - 1; at >= 0; at--) {
          bytes[at] = '\n';
          int expected = Math.max(at, from);
          assertEquals(expected < to ? expected : -1, LineFeed.find(bytes, from, to));
        }
      }
    }
  }

  /** A byte that is one more than a line feed borrows from the one before it. */
  @ParameterizedTest
  @ValueSource(strings = {"\u000b\n", "\n\u000b", "\u000b\u000b\n\u000b\n", "aaaaaaa\u000b\n"})
  void isNotDeceivedByTheByteAfterIt(String text) {
    byte[] bytes = (text + "\u000b".repeat(8)).getBytes(US_ASCII);
    assertEquals(text.indexOf('\n'), LineFeed.find(bytes, 0, bytes.length));
  }
}
