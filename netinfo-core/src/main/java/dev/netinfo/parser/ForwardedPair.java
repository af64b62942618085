package dev.netinfo.parser;

/**
 * One parameter of an element of {@code Forwarded} (RFC 7239 section 4), scanned from its end:
 *
 * <pre>
 * pair = token "=" ( token / quoted-string )
 * </pre>
 *
 * <p>In an unquoted value, colons and brackets are tolerated too, because proxies forget to quote
 * {@code [2001:db8::1]:80}. A pair is encoded in a long, so that the scan allocates nothing.
 */
final class ForwardedPair {
  /** Returned where no pair ends. */
  static final long NONE = -1;

  private ForwardedPair() {}

  /**
   * Scans the pair that ends before an index.
   *
   * @param ipv4 what {@link Ipv4Literal#before} returns for the same index
   * @return where name and value start, see {@link #name} and {@link #value}; or {@link #NONE}
   */
  static long before(String line, int end, long ipv4) {
    int value = value(line, end, ipv4);
    if (value <= 0 || value == end || Characters.at(line, value - 1) != '=') {
      return NONE;
    }
    int name = Token.STRICT.start(line, value - 1);
    return name == value - 1 ? NONE : (long) name << 32 | value;
  }

  /** Returns the index of the name's first character. */
  static int name(long pair) {
    return (int) (pair >>> 32);
  }

  /** Returns the index of the value's first character, or of its opening quote. */
  static int value(long pair) {
    return (int) pair;
  }

  private static int value(String line, int end, long ipv4) {
    if (ipv4 != Ipv4Literal.NONE) {
      return Token.WITH_NODES.start(line, Ipv4Literal.start(ipv4));
    }
    if (Characters.at(line, end - 1) != '"') {
      return Token.WITH_NODES.start(line, end);
    }
    int open = QuotedString.start(line, end - 1);
    return QuotedString.isClean(line, open, end) ? open : end;
  }
}
