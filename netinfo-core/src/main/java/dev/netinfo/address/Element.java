package dev.netinfo.address;

import dev.netinfo.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * The grammar of one element of a forwarding list, already trimmed, read in place:
 *
 * <pre>
 * element = v4 | v4:port | v6[%zone] | "[" v6[%zone] "]" [":" port]
 * zone    = 1*(ALPHA / DIGIT / "-" / "." / "_" / "~")
 * port    = 1*5DIGIT, at most 65535
 * </pre>
 */
public final class Element {
  /** Room for the longest address, the longest interface name of any system, and a port. */
  private static final int LONGEST = 320;

  private Element() {}

  /**
   * Reads the address of the element that fills the text between two indices.
   *
   * @return the address, or null if the piece breaks the grammar anywhere, in zone or port too
   */
  public static @Nullable IpAddress address(String text, int from, int to) {
    if (to - from > LONGEST || from >= to) {
      return null;
    }
    IpAddress plain = Literal.ipv4(text, from, to);
    return plain == null ? dressed(text, from, to) : plain;
  }

  /** Reads what has a port, a zone or brackets, or is IPv6. */
  private static @Nullable IpAddress dressed(String text, int from, int to) {
    if (Characters.at(text, from) == '[') {
      int close = Characters.last(text, ']', from, to);
      return close > from && hasGoodPort(text, close + 1, to) ? zoned(text, from + 1, close) : null;
    }
    int colon = Characters.first(text, ':', from, to);
    if (colon < 0) {
      return null;
    }
    boolean isIpv6 = Characters.last(text, ':', from, to) != colon;
    if (isIpv6) {
      return zoned(text, from, to);
    }
    return hasGoodPort(text, colon, to) ? Literal.ipv4(text, from, colon) : null;
  }

  /** Reads the port of an element whose address is good, or {@link Endpoint#NO_PORT}. */
  static int port(String text, int from, int to) {
    int colon = Characters.last(text, ':', from, to);
    boolean hasPort =
        Characters.at(text, from) == '['
            ? colon > Characters.last(text, ']', from, to)
            : colon >= 0 && Characters.first(text, ':', from, to) == colon;
    return hasPort ? Integer.parseInt(text, colon + 1, to, 10) : Endpoint.NO_PORT;
  }

  private static @Nullable IpAddress zoned(String text, int from, int to) {
    int percent = Characters.first(text, '%', from, to);
    if (percent < 0) {
      return Ipv6Literal.parse(text, from, to);
    }
    return isZone(text, percent + 1, to) ? Ipv6Literal.parse(text, from, percent) : null;
  }

  private static boolean isZone(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!isUnreserved(Characters.at(text, i))) {
        return false;
      }
    }
    return from < to;
  }

  private static boolean isUnreserved(int c) {
    int letter = c | 0x20;
    return (letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0;
  }

  /** Tells whether nothing, or a colon and a port, stands there. */
  private static boolean hasGoodPort(String text, int from, int to) {
    if (from == to) {
      return true;
    }
    int digits = to - from - 1;
    if (Characters.at(text, from) != ':' || digits < 1 || digits > 5) {
      return false;
    }
    int port = 0;
    for (int i = from + 1; i < to; i++) {
      int c = Characters.at(text, i);
      if (c < '0' || c > '9') {
        return false;
      }
      port = port * 10 + (c - '0');
    }
    return port <= 65535;
  }
}
