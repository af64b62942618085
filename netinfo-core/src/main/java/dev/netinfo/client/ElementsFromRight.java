package dev.netinfo.client;

import dev.netinfo.address.Element;
import dev.netinfo.address.IpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a header's lines taken as one list (RFC 9110 section 5.3), the nearest proxy's
 * word first, lazily: what is not asked for is not looked at. Only SP and HTAB count as blanks
 * (section 5.6.3). Used by one thread.
 */
abstract class ElementsFromRight {
  /** The line that holds the element, which fills it between two indices, without blanks. */
  String line = "";

  int from;
  int to;

  private final List<String> lines;
  private int linesLeft;

  /** Where the next element ends: at a comma, at the line's end, or -1 if the line is used up. */
  private int nextEnd = -1;

  ElementsFromRight(List<String> lines) {
    this.lines = lines;
    this.linesLeft = lines.size();
  }

  /** Moves to the next element to the left; false if there is none. */
  final boolean advance() {
    if (nextEnd < 0) {
      if (linesLeft == 0) {
        return false;
      }
      line = lines.get(--linesLeft);
      nextEnd = line.length();
    }
    to = nextEnd;
    nextEnd = commaBefore(to);
    from = nextEnd + 1;
    trim();
    return true;
  }

  /** Returns where the element that ends there begins: behind a comma of this place, or -1. */
  abstract int commaBefore(int end);

  /** Returns the element's address, or null if it has none to be believed. */
  @Nullable IpAddress address() {
    return Element.address(line, from, to);
  }

  /** Says why the element, which has no address, has none. */
  Reason failure() {
    return from == to ? Reason.EMPTY_ELEMENT : Reason.MALFORMED_ELEMENT;
  }

  /** Ends the walk with this element: it has to name the client. */
  final @Nullable IpAddress end(Reason reason, String source, Trail trail) {
    IpAddress address = address();
    return address == null || address.isUnspecified()
        ? trail.unusable(reason(address), source, address)
        : trail.client(reason, source, address);
  }

  /** Says why the element names nobody: its address is none, or is the unspecified one. */
  final Reason reason(@Nullable IpAddress address) {
    return address == null ? failure() : Reason.UNSPECIFIED_ADDRESS;
  }

  private void trim() {
    while (from < to && isBlank(line.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(line.charAt(to - 1))) {
      to--;
    }
  }

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
