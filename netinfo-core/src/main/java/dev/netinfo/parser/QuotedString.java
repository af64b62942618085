package dev.netinfo.parser;

/**
 * A quoted-string (RFC 9110 section 5.6.4), matched from the right. A client can leave a quote
 * open: from the left it would swallow what the proxies append; from the right, the quotes of the
 * proxies match each other before one of the client's is reached.
 */
final class QuotedString {
  private QuotedString() {}

  /** Returns the index of the opening quote of the string that closes there, or -1. */
  static int start(String text, int close) {
    int open = text.lastIndexOf('"', close - 1);
    while (open >= 0 && isEscaped(text, open)) {
      open = text.lastIndexOf('"', open - 1);
    }
    return open;
  }

  /**
   * Returns whether the piece from the opening quote on is one string without control characters.
   */
  static boolean isClean(String text, int open, int end) {
    if (open < 0) {
      return false;
    }
    for (int at = open + 1; at < end; at++) {
      int c = Characters.at(text, at);
      if (c == '"') {
        return at == end - 1;
      }
      if (c == '\\' && ++at < end) {
        c = Characters.at(text, at);
      }
      if (isControl(c)) {
        return false;
      }
    }
    return false;
  }

  /** Returns the piece between the quotes with its quoted-pairs replaced. */
  static String unescaped(String text, int from, int to) {
    String quoted = text.substring(from, to);
    return quoted.indexOf('\\') < 0 ? quoted : quoted.replaceAll("(?s)\\\\(.)", "$1");
  }

  /** Returns whether an odd number of backslashes precedes the quote. */
  private static boolean isEscaped(String text, int quote) {
    int at = quote;
    while (at > 0 && Characters.at(text, at - 1) == '\\') {
      at--;
    }
    return (quote - at) % 2 == 1;
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\t') || c == 0x7f;
  }
}
