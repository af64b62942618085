package dev.netinfo.parser;

import dev.netinfo.address.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * Parses address literals.
 *
 * <p>Own code, because every existing parser is lenient somewhere (octal or hexadecimal numbers, a
 * single number, digits outside ASCII, names), and each leniency is a way past a trusted range.
 */
public final class AddressLiteral {
  /** The longest address: six groups and an IPv4 address. */
  private static final int MAX_LENGTH = "ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255".length();

  private static final int MIN_IPV4_LENGTH = "0.0.0.0".length();

  private AddressLiteral() {}

  /** Parses a text that is an IPv4 or IPv6 address and nothing else; returns null if it is not. */
  public static @Nullable IpAddress parse(String text) {
    int length = text.length();
    if (length > MAX_LENGTH) {
      return null;
    }
    return isDotted(text) ? ipv4(text, 0, length) : Ipv6Literal.parse(text, 0, length);
  }

  /** Parses four decimal numbers that fill the piece. */
  static @Nullable IpAddress ipv4(String text, int from, int to) {
    long read = Ipv4Literal.before(text, to);
    return read != Ipv4Literal.NONE && Ipv4Literal.start(read) == from
        ? IpAddress.ofIpv4(Ipv4Literal.bits(read))
        : null;
  }

  /**
   * Returns whether a dot follows the first one to three characters, as in an IPv4 address. An IPv6
   * address that ends with an IPv4 address has its first dot later, or starts with a colon.
   */
  private static boolean isDotted(String text) {
    return text.length() >= MIN_IPV4_LENGTH
        && Characters.at(text, 0) != ':'
        && (Characters.at(text, 3) == '.'
            || Characters.at(text, 2) == '.'
            || Characters.at(text, 1) == '.');
  }
}
