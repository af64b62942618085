package dev.netinfo.client;

import dev.netinfo.address.Element;
import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Characters;
import org.jspecify.annotations.Nullable;

/**
 * The value of a {@code for} parameter (RFC 7239 section 6), unquoted:
 *
 * <pre>
 * node = ( v4 / "[" v6 "]" / "unknown" / obfuscated ) [ ":" ( port / obfuscated ) ] / v6
 * obfuscated = "_" 1*( ALPHA / DIGIT / "." / "_" / "-" )
 * </pre>
 */
final class ForwardedNode {
  private static final String UNKNOWN = "unknown";

  private ForwardedNode() {}

  /** Returns the address, or null if there is none; its port may be obfuscated. */
  static @Nullable IpAddress address(String text, int from, int to) {
    IpAddress address = Element.address(text, from, to);
    if (address != null) {
      return address;
    }
    int colon = Characters.last(text, ':', from, to);
    boolean isOtherPort =
        colon >= 0 && isObfuscated(text, colon + 1, to) && takesPort(text, from, colon);
    return isOtherPort ? Element.address(text, from, colon) : null;
  }

  /** Says why there is no address. */
  static Reason failure(String text, int from, int to) {
    int colon = Characters.last(text, ':', from, to);
    return nameFailure(text, from, colon < 0 ? to : colon);
  }

  /** Tells whether a port can follow: after brackets, or after a text without colons. */
  private static boolean takesPort(String text, int from, int to) {
    return to > from
        && (Characters.at(text, to - 1) == ']' || Characters.last(text, ':', from, to) < 0);
  }

  private static Reason nameFailure(String text, int from, int to) {
    if (to - from == UNKNOWN.length() && text.regionMatches(true, from, UNKNOWN, 0, to - from)) {
      return Reason.UNKNOWN_IDENTIFIER;
    }
    return isObfuscated(text, from, to) ? Reason.OBFUSCATED_IDENTIFIER : Reason.MALFORMED_ELEMENT;
  }

  private static boolean isObfuscated(String text, int from, int to) {
    if (to - from < 2 || Characters.at(text, from) != '_') {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      int c = Characters.at(text, i);
      int letter = c | 0x20;
      boolean isAllowed =
          (letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0;
      if (!isAllowed) {
        return false;
      }
    }
    return true;
  }
}
