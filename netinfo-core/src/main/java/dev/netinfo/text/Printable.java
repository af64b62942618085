package dev.netinfo.text;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/** Makes untrusted text safe for a message, a log or a page: printable ASCII, bounded, one line. */
public final class Printable {
  private static final int MAX_QUOTE = 100;

  private Printable() {}

  /**
   * Returns configuration text for an error message: in double quotes, everything outside printable
   * ASCII written as a Unicode escape with four hexadecimal digits, and cut after 100 characters.
   */
  public static String quote(String text) {
    return '"' + escape(text, MAX_QUOTE) + '"';
  }

  /**
   * Returns untrusted text for a line that others may quote: everything outside printable ASCII
   * written as a Unicode escape with four hexadecimal digits, quotes and backslashes escaped by a
   * backslash, and cut after a number of characters.
   */
  public static String escape(String text, int maxLength) {
    StringBuilder escaped = new StringBuilder();
    int shown = Math.min(text.length(), maxLength);
    for (int i = 0; i < shown; i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        escaped.append('\\').append(c);
      } else if (isPrintable(c)) {
        escaped.append(c);
      } else {
        escaped.append(String.format("\\u%04x", (int) c));
      }
    }
    return escaped.append(shown < text.length() ? "..." : "").toString();
  }

  /**
   * Percent-encodes (RFC 3986, section 2.1) what a page could take for markup and everything
   * outside printable ASCII; all else stays as it is, a percent sign too. A character up to 255 is
   * a byte of the request, as servers pass them on; one beyond stands for its UTF-8 bytes.
   */
  public static String percentEncode(String text) {
    if (text.chars().allMatch(Printable::isHarmless)) {
      return text;
    }
    StringBuilder encoded = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          if (isHarmless(c)) {
            encoded.append((char) c);
          } else {
            bytes(c).forEach(b -> encoded.append(String.format("%%%02X", b)));
          }
        });
    return encoded.toString();
  }

  /** Returns whether the text has no control character, so that it cannot break a line protocol. */
  public static boolean isOneLine(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }

  private static IntStream bytes(int c) {
    if (c <= 0xff) {
      return IntStream.of(c);
    }
    byte[] utf8 = Character.toString(c).getBytes(StandardCharsets.UTF_8);
    return IntStream.range(0, utf8.length).map(i -> utf8[i] & 0xff);
  }

  private static boolean isPrintable(int c) {
    return c >= ' ' && c <= '~';
  }

  private static boolean isHarmless(int c) {
    return isPrintable(c) && "<>&\"'".indexOf(c) < 0;
  }
}
