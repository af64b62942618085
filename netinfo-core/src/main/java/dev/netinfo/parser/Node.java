package dev.netinfo.parser;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * An address as proxies and servers write it, without blanks around it:
 *
 * <pre>
 * node = v4 | v4:port | v6[%zone] | "[" v6[%zone] "]" [":" port]
 * zone = 1*(ALPHA / DIGIT / "-" / "." / "_" / "~")
 * port = 1*5DIGIT, at most 65535
 * </pre>
 */
public final class Node {
  /** Room for the longest address, the longest interface name of any system, and a port. */
  static final int MAX_LENGTH = 320;

  private Node() {}

  /**
   * Parses the address of the node between two indices.
   *
   * @return the address, or null if the piece is no node, in its zone and port too
   */
  public static @Nullable IpAddress address(String text, int from, int to) {
    if (to - from > MAX_LENGTH || from >= to) {
      return null;
    }
    IpAddress plain = AddressLiteral.ipv4(text, from, to);
    return plain == null ? withPortOrIpv6(text, from, to) : plain;
  }

  /**
   * Parses the address of a node that always has a port: what precedes the last colon, an IPv6
   * address in brackets or not.
   *
   * @return the address, or null if the piece is not an address and a port
   */
  static @Nullable IpAddress addressBeforePort(String text, int from, int to) {
    int colon = Characters.last(text, ':', from, to);
    if (to - from > MAX_LENGTH || colon <= from || !hasGoodPort(text, colon, to)) {
      return null;
    }
    if (Characters.at(text, from) == '[') {
      boolean isClosed = Characters.at(text, colon - 1) == ']';
      return isClosed ? zoned(text, from + 1, colon - 1) : null;
    }
    IpAddress ipv4 = AddressLiteral.ipv4(text, from, colon);
    return ipv4 == null ? zoned(text, from, colon) : ipv4;
  }

  private static @Nullable IpAddress withPortOrIpv6(String text, int from, int to) {
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
    return hasGoodPort(text, colon, to) ? AddressLiteral.ipv4(text, from, colon) : null;
  }

  /** Returns the port of a well-formed node, or {@link Endpoint#NO_PORT}. */
  public static int port(String text, int from, int to) {
    int colon = Characters.last(text, ':', from, to);
    boolean hasPort =
        Characters.at(text, from) == '['
            ? colon > Characters.last(text, ']', from, to)
            : colon >= 0 && Characters.first(text, ':', from, to) == colon;
    return hasPort ? Integer.parseInt(text, colon + 1, to, 10) : Endpoint.NO_PORT;
  }

  private static @Nullable IpAddress zoned(String text, int from, int to) {
    IpAddress plain = Ipv6Literal.parse(text, from, to);
    if (plain != null) {
      return plain;
    }
    int percent = Characters.first(text, '%', from, to);
    return percent >= 0 && isZone(text, percent + 1, to)
        ? Ipv6Literal.parse(text, from, percent)
        : null;
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
    return Characters.isAlphanumeric(c) || "-._~".indexOf(c) >= 0;
  }

  /** Returns whether the piece is empty, or a colon and a port. */
  static boolean hasGoodPort(String text, int from, int to) {
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
