package dev.netinfo.client;

import dev.netinfo.address.Element;
import dev.netinfo.address.IpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code X-Forwarded-For}: addresses between commas, on one line or several. Only SP and HTAB count
 * as blanks (RFC 9110 section 5.6.3).
 */
final class CommaListFromRight implements ElementsFromRight {
  private final List<String> lines;
  private int linesLeft;
  private String line = "";

  /** Where the next element ends: at a comma, at the line's end, or -1 if the line is used up. */
  private int nextEnd = -1;

  private int from;
  private int to;

  CommaListFromRight(List<String> lines) {
    this.lines = lines;
    this.linesLeft = lines.size();
  }

  @Override
  public boolean advance() {
    if (nextEnd < 0) {
      if (linesLeft == 0) {
        return false;
      }
      line = lines.get(--linesLeft);
      nextEnd = line.length();
    }
    to = nextEnd;
    nextEnd = to == 0 ? -1 : line.lastIndexOf(',', to - 1);
    from = nextEnd + 1;
    trim();
    return true;
  }

  @Override
  public @Nullable IpAddress address() {
    return Element.address(line, from, to);
  }

  @Override
  public Reason failure() {
    return from == to ? Reason.EMPTY_ELEMENT : Reason.MALFORMED_ELEMENT;
  }

  private void trim() {
    while (from < to && isBlank(line.charAt(from))) {
      from++;
    }
    while (from < to && isBlank(line.charAt(to - 1))) {
      to--;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
