package dev.netinfo.responder.http;

import dev.netinfo.address.IpAddress;

/** The syntax of {@code uri-host [":" port]} (RFC 9110 section 7.2, RFC 3986 section 3.2.2). */
final class Host {
  private Host() {}

  /** Returns whether the text is a host with or without a port; the empty one is valid. */
  static boolean isValid(String text) {
    if (!text.startsWith("[")) {
      return isPort(text, UriCharacters.end(text, 0));
    }
    int close = text.indexOf(']');
    return close > 0 && isLiteral(text.substring(1, close)) && isPort(text, close + 1);
  }

  /** Returns whether the text in brackets is an IPv6 address; there is no other version yet. */
  private static boolean isLiteral(String text) {
    return text.indexOf(':') >= 0 && text.indexOf('%') < 0 && IpAddress.tryParse(text) != null;
  }

  /** Returns whether the rest is empty, or a colon and any number of digits, also none. */
  private static boolean isPort(String text, int begin) {
    if (begin == text.length()) {
      return true;
    }
    for (int i = begin + 1; i < text.length(); i++) {
      if (!UriCharacters.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return text.charAt(begin) == ':';
  }
}
