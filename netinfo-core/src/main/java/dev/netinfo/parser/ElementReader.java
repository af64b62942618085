package dev.netinfo.parser;

import java.util.List;

/**
 * Reads the elements of a header's lines, taken as one list (RFC 9110 section 5.3), from the right:
 * the nearest proxy's element first. Elements that are not asked for are not looked at.
 *
 * <p>Used by one thread.
 */
public abstract sealed class ElementReader permits CommaListReader, ForwardedReader {
  private static final int NO_ELEMENT_LEFT = -1;

  private final List<String> lines;

  /** The line that is being read; those after it have been read. */
  private int index;

  /** Where the next element of the line ends: at a comma, at the line's end, or nowhere. */
  private int end = NO_ELEMENT_LEFT;

  ElementReader(List<String> lines) {
    this.lines = lines;
    this.index = lines.size();
  }

  /** Returns whether there is an element to the left. */
  public final boolean hasNext() {
    return end != NO_ELEMENT_LEFT || index > 0;
  }

  /** Returns the next element to the left, of which there is one. */
  public final Element next() {
    boolean isLineUsedUp = end == NO_ELEMENT_LEFT;
    if (isLineUsedUp) {
      index--;
    }
    String line = lines.get(index);
    return read(line, isLineUsedUp ? line.length() : end);
  }

  /** Returns the text of the next element to the left, of which there is one. */
  public final String nextText() {
    int to = end;
    next();
    String line = lines.get(index);
    return line.substring(end + 1, to == NO_ELEMENT_LEFT ? line.length() : to);
  }

  /** Reads the element that ends at an index, and tells {@link #startsAt} where it starts. */
  abstract Element read(String line, int to);

  /** Notes that the element that was just read starts at an index: after a comma, or at 0. */
  final void startsAt(int start) {
    end = start - 1;
  }
}
