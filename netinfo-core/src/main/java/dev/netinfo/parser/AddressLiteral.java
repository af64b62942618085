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
  private AddressLiteral() {}

  /** Parses a text that is an IPv4 or IPv6 address and nothing else; returns null if it is not. */
  public static @Nullable IpAddress parse(String text) {
    IpAddress ipv4 = ipv4(text, 0, text.length());
    return ipv4 == null ? Ipv6Literal.parse(text, 0, text.length()) : ipv4;
  }

  /** Parses four decimal numbers that fill the piece. */
  static @Nullable IpAddress ipv4(String text, int from, int to) {
    long read = Ipv4Literal.before(text, to);
    return read != Ipv4Literal.NONE && Ipv4Literal.start(read) == from
        ? IpAddress.ofIpv4(Ipv4Literal.bits(read))
        : null;
  }
}
