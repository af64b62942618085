package dev.netinfo.client;

import dev.netinfo.address.Element;
import dev.netinfo.address.IpAddress;
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

  private @Nullable IpAddress address;
  private Reason failure = Reason.FOR_MISSING;

  void forget() {
    address = null;
    failure = Reason.FOR_MISSING;
  }

  /** The element around it is malformed, so that nothing in it is believed. */
  void spoil() {
    address = null;
    failure = Reason.MALFORMED_ELEMENT;
  }

  @Nullable IpAddress address() {
    return address;
  }

  Reason failure() {
    return failure;
  }

  void read(String text, int from, int to) {
    address = Element.address(text, from, to);
    if (address == null) {
      readOther(text, from, to);
    }
  }

  /** Reads what is no address with a plain port. */
  private void readOther(String text, int from, int to) {
    int colon = text.lastIndexOf(':', to - 1);
    boolean hasPort = colon >= from;
    if (hasPort && isObfuscated(text, colon + 1, to) && takesPort(text, from, colon)) {
      address = Element.address(text, from, colon);
    }
    failure = failure(text, from, hasPort ? colon : to);
  }

  /** Tells whether a port can follow: after brackets, or after a text without colons. */
  private static boolean takesPort(String text, int from, int to) {
    return to > from && (text.charAt(to - 1) == ']' || text.lastIndexOf(':', to - 1) < from);
  }

  private static Reason failure(String text, int from, int to) {
    if (to - from == UNKNOWN.length() && text.regionMatches(true, from, UNKNOWN, 0, to - from)) {
      return Reason.UNKNOWN_IDENTIFIER;
    }
    return isObfuscated(text, from, to) ? Reason.OBFUSCATED_IDENTIFIER : Reason.MALFORMED_ELEMENT;
  }

  private static boolean isObfuscated(String text, int from, int to) {
    if (to - from < 2 || text.charAt(from) != '_') {
      return false;
    }
    for (int i = from + 1; i < to; i++) {
      char c = text.charAt(i);
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
