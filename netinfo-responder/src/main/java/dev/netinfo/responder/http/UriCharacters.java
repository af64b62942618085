package dev.netinfo.responder.http;

import java.util.Arrays;

/** The characters that stand in a URI for themselves (RFC 3986 section 2). */
final class UriCharacters {
  private static final boolean[] PLAIN = new boolean[128];

  static {
    "-._~!$&'()*+,;=".chars().forEach(c -> PLAIN[c] = true);
    Arrays.fill(PLAIN, '0', '9' + 1, true);
    Arrays.fill(PLAIN, 'A', 'Z' + 1, true);
    Arrays.fill(PLAIN, 'a', 'z' + 1, true);
  }

  private UriCharacters() {}

  /** Returns whether it is unreserved or a sub-delimiter. */
  static boolean isPlain(char c) {
    return c < PLAIN.length && PLAIN[c];
  }

  /** Returns whether a percent sign and two hexadecimal digits begin there. */
  static boolean isEscape(String text, int at) {
    return text.charAt(at) == '%'
        && at + 2 < text.length()
        && isHex(text.charAt(at + 1))
        && isHex(text.charAt(at + 2));
  }

  static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Returns where the first character stands that is neither plain nor part of an escape. */
  static int end(String text, int begin) {
    int at = begin;
    while (at < text.length()) {
      if (isPlain(text.charAt(at))) {
        at++;
      } else if (isEscape(text, at)) {
        at += 3;
      } else {
        return at;
      }
    }
    return at;
  }
}
