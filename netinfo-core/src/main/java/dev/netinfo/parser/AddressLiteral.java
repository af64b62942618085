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

  /** No character. */
  private static final int NONE = -1;

  private AddressLiteral() {}

  /** Parses a text that is an IPv4 or IPv6 address and nothing else; returns null if it is not. */
  public static @Nullable IpAddress parse(String text) {
    int length = text.length();
    return switch (length > MAX_LENGTH ? NONE : firstNoDigit(text)) {
      case '.' -> ipv4(text, 0, length);
      case ':' -> Ipv6Literal.parse(text, 0, length);
      default -> null;
    };
  }

  /** Parses four decimal numbers that fill the piece. */
  static @Nullable IpAddress ipv4(String text, int from, int to) {
    long read = Ipv4Literal.before(text, to);
    return read != Ipv4Literal.NONE && Ipv4Literal.start(read) == from
        ? IpAddress.ofIpv4(Ipv4Literal.bits(read))
        : null;
  }

  /** Returns the first character that is no hexadecimal digit. */
  private static int firstNoDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      int c = Characters.at(text, i);
      if (Characters.hexDigit(c) < 0) {
        return c;
      }
    }
    return NONE;
  }
}
