package dev.netinfo.parser;

/** The characters of a token (RFC 9110 section 5.6.2), or of what is tolerated as one. */
public final class Token {
  /** A token by the grammar. */
  public static final Token STRICT =
      new Token("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

  /** With the characters of ports and IPv6 addresses, for values that should have been quoted. */
  static final Token WITH_NODES = new Token(STRICT.characters + ":[]");

  private final String characters;

  /** A bit for each of the first 64 characters, and of the next. */
  private final long low;

  private final long high;

  private Token(String characters) {
    this.characters = characters;
    this.low = bits(characters, 0);
    this.high = bits(characters, 64);
  }

  /** Returns whether all of the text is one token. */
  public boolean matches(String text) {
    return !text.isEmpty() && start(text, text.length()) == 0;
  }

  /** Returns the start of the token that ends at an index; that index if there is none. */
  int start(String text, int end) {
    int at = end;
    while (at > 0 && has(Characters.at(text, at - 1))) {
      at--;
    }
    return at;
  }

  private boolean has(int c) {
    return c < 128 && (((c < 64 ? low : high) >>> c) & 1) != 0;
  }

  private static long bits(String characters, int first) {
    return characters
        .chars()
        .filter(c -> c >= first && c < first + 64)
        .mapToLong(c -> 1L << c)
        .reduce(0, (some, more) -> some | more);
  }
}
