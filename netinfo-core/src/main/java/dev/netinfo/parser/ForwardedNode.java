package dev.netinfo.parser;

import dev.netinfo.address.IpAddress;
import dev.netinfo.parser.Element.Unusable;

/**
 * The value of a {@code for} parameter (RFC 7239 section 6), unquoted:
 *
 * <pre>
 * node = ( v4 / "[" v6 "]" / "unknown" / obfuscated ) [ ":" ( port / obfuscated ) ] / v6
 * obfuscated = "_" 1*( ALPHA / DIGIT / "." / "_" / "-" )
 * </pre>
 */
final class ForwardedNode {
  private ForwardedNode() {}

  static Element read(String text, int from, int to) {
    IpAddress address = Node.address(text, from, to);
    if (address != null) {
      return Element.of(address);
    }
    int colon = Characters.last(text, ':', from, to);
    if (colon >= 0 && isObfuscated(text, colon + 1, to) && takesPort(text, from, colon)) {
      address = Node.address(text, from, colon);
    }
    return address != null
        ? Element.of(address)
        : identifier(text, from, to, colon < 0 ? to : colon);
  }

  /** Returns whether a port can follow: after brackets, or after a text without colons. */
  private static boolean takesPort(String text, int from, int to) {
    return to > from
        && (Characters.at(text, to - 1) == ']' || Characters.last(text, ':', from, to) < 0);
  }

  /** Reads a name that is no address, and ends before the port. */
  private static Element identifier(String text, int from, int to, int end) {
    if (!Node.hasGoodPort(text, end, to) && !isObfuscated(text, end + 1, to)) {
      return Element.withoutAddress(text, from, to);
    }
    if (Characters.isWord(text, from, end, "unknown")) {
      return Unusable.UNKNOWN;
    }
    return isObfuscated(text, from, end)
        ? Unusable.OBFUSCATED
        : Element.withoutAddress(text, from, to);
  }

  private static boolean isObfuscated(String text, int from, int to) {
    if (to - from < 2 || Characters.at(text, from) != '_') {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      int c = Characters.at(text, i);
      if (!Characters.isAlphanumeric(c) && "._-".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }
}
