package dev.netinfo.parser;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.Reason;
import org.jspecify.annotations.Nullable;

/** What one element of a forwarding header says about the next hop. */
public sealed interface Element {

  /** Returns the address that the element names, or null if it names none. */
  @Nullable IpAddress address();

  /**
   * An element that names an address.
   *
   * @param address not the unspecified one
   */
  record Named(IpAddress address) implements Element {}

  /** An element that stands for a unix domain socket: {@code unix:}, as nginx writes it. */
  record UnixSocket() implements Element {
    private static final String TEXT = "unix:";
    private static final UnixSocket INSTANCE = new UnixSocket();

    @Override
    public @Nullable IpAddress address() {
      return null;
    }
  }

  /**
   * An element that cannot be believed.
   *
   * @param address the unspecified address, or null if the element names no address
   * @param reason why
   */
  record Unusable(@Nullable IpAddress address, Reason reason) implements Element {
    static final Unusable EMPTY = new Unusable(null, Reason.EMPTY_ELEMENT);
    static final Unusable MALFORMED = new Unusable(null, Reason.MALFORMED_ELEMENT);
    static final Unusable FOR_MISSING = new Unusable(null, Reason.FOR_MISSING);
    static final Unusable UNKNOWN = new Unusable(null, Reason.UNKNOWN_IDENTIFIER);
    static final Unusable OBFUSCATED = new Unusable(null, Reason.OBFUSCATED_IDENTIFIER);
  }

  /** Parses an element that is an address, see {@link Node}; blanks around it are ignored. */
  static Element parse(String text, int from, int to) {
    int start = Characters.skipBlanks(text, from, to);
    int end = Math.max(start, Characters.skipBlanksBefore(text, to));
    if (start == end) {
      return Unusable.EMPTY;
    }
    IpAddress address = Node.address(text, start, end);
    return address == null ? withoutAddress(text, start, end) : of(address);
  }

  /**
   * Parses an element that is an address and a port, whatever precedes the last colon being the
   * address; blanks around it are ignored.
   */
  static Element parseWithPort(String text) {
    int start = Characters.skipBlanks(text, 0, text.length());
    int end = Math.max(start, Characters.skipBlanksBefore(text, text.length()));
    if (start == end) {
      return Unusable.EMPTY;
    }
    IpAddress address = Node.addressBeforePort(text, start, end);
    return address == null ? Unusable.MALFORMED : of(address);
  }

  /** Returns the element for a piece that is no address. */
  static Element withoutAddress(String text, int from, int to) {
    return to - from == UnixSocket.TEXT.length() && text.startsWith(UnixSocket.TEXT, from)
        ? UnixSocket.INSTANCE
        : Unusable.MALFORMED;
  }

  /** Returns the element that names an address. */
  static Element of(IpAddress address) {
    return address.isUnspecified()
        ? new Unusable(address, Reason.UNSPECIFIED_ADDRESS)
        : new Named(address);
  }
}
