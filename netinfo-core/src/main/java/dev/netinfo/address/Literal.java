package dev.netinfo.address;

import org.jspecify.annotations.Nullable;

/**
 * Reads an address literal from a piece of a text, in place.
 *
 * <p>Own code, because every parser at hand is lenient somewhere (octal or hexadecimal octets, a
 * single number, digits outside ASCII, names) and each leniency is a way past a trusted range.
 */
final class Literal {
  /** {@code ffff:ffff:ffff:ffff:ffff:ffff:255.255.255.255}. */
  private static final int LONGEST = 45;

  private Literal() {}

  static @Nullable IpAddress parse(String text, int from, int to) {
    if (to - from > LONGEST) {
      return null;
    }
    int colon = text.indexOf(':', from);
    if (colon >= 0 && colon < to) {
      return Ipv6Literal.parse(text, from, to);
    }
    long bits = ipv4(text, from, to);
    return bits < 0 ? null : IpAddress.ofIpv4(bits);
  }

  /** Returns the 32 bits of four decimal octets, or -1. */
  static long ipv4(String text, int from, int to) {
    long bits = 0;
    int dots = 0;
    int octet = -1;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' && octet >= 0 && dots < 3) {
        bits = (bits << 8) | octet;
        octet = -1;
        dots++;
      } else {
        octet = withDigit(octet, c);
        if (octet < 0) {
          return -1;
        }
      }
    }
    return dots == 3 && octet >= 0 ? (bits << 8) | octet : -1;
  }

  /** Appends a digit to an octet (-1: none yet); -1 if it is no digit, a leading zero or > 255. */
  private static int withDigit(int octet, char c) {
    int digit = c - '0';
    if (digit < 0 || digit > 9 || octet == 0) {
      return -1;
    }
    int longer = octet < 0 ? digit : octet * 10 + digit;
    return longer <= 255 ? longer : -1;
  }
}
