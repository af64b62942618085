package dev.netinfo.client;

/** The characters of a token (RFC 9110 section 5.6.2). */
final class Token {
  private Token() {}

  static boolean is(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> isTchar((char) c));
  }

  static boolean isTchar(char c) {
    int letter = c | 0x20;
    return (letter >= 'a' && letter <= 'z')
        || (c >= '0' && c <= '9')
        || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
  }
}
