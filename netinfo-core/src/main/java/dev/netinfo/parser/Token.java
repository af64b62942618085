package dev.netinfo.parser;

/** The characters of a token (RFC 9110 section 5.6.2), or of what is tolerated as one. */
public final class Token {
  /** A token by the grammar. */
  public static final Token STRICT =
      new Token("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

  /** With the characters of ports and IPv6 addresses, for values that should have been quoted. */
  static final Token WITH_NODES = new Token(STRICT.characters + ":[]");

  private final String characters;

  /** Whether each character of ASCII is one of them. */
  private final boolean[] isOne = new boolean[128];

  private Token(String characters) {
    this.characters = characters;
    for (int i = 0; i < characters.length(); i++) {
      isOne[characters.charAt(i)] = true;
    }
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
    return c < isOne.length && isOne[c];
  }
}
