package dev.netinfo.address;

import dev.netinfo.text.Ipv4Literal;
import org.jspecify.annotations.Nullable;

/**
 * Reads an address literal from a piece of a text, in place.
 *
 * <p>Own code, because every parser at hand is lenient somewhere (octal or hexadecimal octets, a
 * single number, digits outside ASCII, names) and each leniency is a way past a trusted range.
 */
final class Literal {
  private Literal() {}

  static @Nullable IpAddress parse(String text, int from, int to) {
    IpAddress ipv4 = ipv4(text, from, to);
    return ipv4 == null ? Ipv6Literal.parse(text, from, to) : ipv4;
  }

  /** Reads four decimal octets that fill the piece. */
  static @Nullable IpAddress ipv4(String text, int from, int to) {
    long read = Ipv4Literal.before(text, to);
    return read != Ipv4Literal.NONE && Ipv4Literal.start(read) == from
        ? IpAddress.ofIpv4(Ipv4Literal.bits(read))
        : null;
  }
}
