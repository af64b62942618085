package dev.netinfo.client;

import dev.netinfo.address.Element;
import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Characters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The elements of a header's lines taken as one list (RFC 9110 section 5.3), the nearest proxy's
 * word first, lazily: what is not asked for is not looked at. Only SP and HTAB count as blanks
 * (section 5.6.3). Used by one thread.
 */
abstract class ElementsFromRight {
  /** The line that holds the element, and between which indices, blanks around it included. */
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
    from = start(to);
    nextEnd = from - 1;
    return true;
  }

  /** Returns where the element that ends there begins: after a comma, or with the line. */
  abstract int start(int end);

  /** Returns the element's address, or null if it has none to be believed. */
  @Nullable IpAddress address() {
    trim();
    return read();
  }

  /** Reads the address of the element, which has no blanks around it any more. */
  @Nullable IpAddress read() {
    return Element.address(line, from, to);
  }

  /** Says why the element, of which the address was asked, has none. */
  final Reason failure() {
    return from == to ? Reason.EMPTY_ELEMENT : fault();
  }

  /** Says what is wrong with an element that is not empty. */
  Reason fault() {
    return Reason.MALFORMED_ELEMENT;
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
    while (from < to && isBlank(Characters.at(line, from))) {
      from++;
    }
    to = Math.max(from, skipBlanksBefore(to));
  }

  /** Returns the end of what stands before the blanks that end there. */
  final int skipBlanksBefore(int end) {
    int at = end;
    while (at > 0 && isBlank(Characters.at(line, at - 1))) {
      at--;
    }
    return at;
  }

  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }
}
