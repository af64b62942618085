package dev.netinfo.responder.http;

import java.util.BitSet;

/** The characters that stand in a URI for themselves (RFC 3986 section 2). */
final class UriCharacters {
  private static final BitSet PLAIN = new BitSet(128);

  static {
    "-._~!$&'()*+,;=".chars().forEach(PLAIN::set);
    PLAIN.set('0', '9' + 1);
    PLAIN.set('A', 'Z' + 1);
    PLAIN.set('a', 'z' + 1);
  }

  private UriCharacters() {}

  /** Returns whether it is unreserved or a sub-delimiter. */
  static boolean isPlain(char c) {
    return PLAIN.get(c);
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
