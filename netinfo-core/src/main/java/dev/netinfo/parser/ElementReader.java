package dev.netinfo.parser;

import dev.netinfo.parser.Element.Unusable;
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

  /**
   * Where the next element of the line ends: at a comma, at the line's end, or nowhere; below that,
   * the complement of where a malformed element ends whose start was not looked for.
   */
  private int end = NO_ELEMENT_LEFT;

  ElementReader(List<String> lines) {
    this.lines = lines;
    this.index = lines.size();
  }

  /** Returns whether there is an element to the left. */
  public final boolean hasNext() {
    skipMalformed();
    return end != NO_ELEMENT_LEFT || index > 0;
  }

  /** Returns the next element to the left, of which there is one. */
  public final Element next() {
    return read(lineOfNext(), end);
  }

  /** Returns the text of the next element to the left, of which there is one. */
  public final String nextText() {
    String line = lineOfNext();
    int to = end;
    startsAt(start(line, to));
    return line.substring(end + 1, to);
  }

  /** Returns the line of the next element, and notes where that ends. */
  private String lineOfNext() {
    boolean isLineUsedUp = end == NO_ELEMENT_LEFT;
    if (isLineUsedUp) {
      index--;
    }
    String line = lines.get(index);
    end = isLineUsedUp ? line.length() : end;
    return line;
  }

  /**
   * Reads the element that ends at an index, and tells {@link #startsAt} where it starts, unless it
   * is {@link #malformed}.
   */
  abstract Element read(String line, int to);

  /** Returns the start of the element that ends at an index, well-formed or not. */
  abstract int start(String line, int to);

  /**
   * Returns a malformed element. Its start is found only if the next element is asked for: most
   * policies end here, and whoever sent the element chose its length.
   */
  final Element malformed() {
    end = ~end;
    return Unusable.MALFORMED;
  }

  /** Notes that the element that was just read starts at an index: after a comma, or at 0. */
  final void startsAt(int start) {
    end = start - 1;
  }

  /** Returns whether an element can start at an index: after a comma, or at 0. */
  static boolean isStart(String line, int at) {
    return at == 0 || Characters.at(line, at - 1) == ',';
  }

  private void skipMalformed() {
    if (end < NO_ELEMENT_LEFT) {
      startsAt(start(lines.get(index), ~end));
    }
  }
}
