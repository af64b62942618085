package dev.netinfo.request;

import dev.netinfo.client.ClientIpPolicy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a header, taken as one list of elements between commas (RFC 9110 section 5.3).
 *
 * @param size how many elements there are, or {@link #TOO_LONG}
 */
record ListHeader(List<String> lines, int size) {
  private static final int TOO_LONG = -1;

  /** What no chain of proxies writes; whoever sends more cannot make more work with it. */
  private static final int MAX_CHARACTERS = 8192;

  static ListHeader of(@Nullable List<String> lines) {
    return lines == null || lines.isEmpty() || (lines.size() == 1 && lines.get(0) == null)
        ? new ListHeader(List.of(), 0)
        : new ListHeader(lines, count(lines));
  }

  boolean isTooLong() {
    return size == TOO_LONG;
  }

  /** Returns the element at a place, counted from 1 at the right, without blanks around it. */
  String element(int place) {
    int left = place;
    int index = lines.size() - 1;
    String line = lines.get(index);
    int end = line.length();
    while (--left > 0) {
      end = line.lastIndexOf(',', end - 1);
      if (end < 0) {
        line = lines.get(--index);
        end = line.length();
      }
    }
    return trimmed(line, line.lastIndexOf(',', end - 1) + 1, end);
  }

  private static int count(List<String> lines) {
    int elements = 0;
    int characters = 0;
    for (int i = lines.size() - 1; i >= 0; i--) {
      String line = lines.get(i);
      if (line.length() > MAX_CHARACTERS - characters) {
        return TOO_LONG;
      }
      characters += line.length();
      for (int end = line.length(); end >= 0; end = line.lastIndexOf(',', end - 1)) {
        if (++elements > ClientIpPolicy.MAX_HOPS) {
          return TOO_LONG;
        }
      }
    }
    return elements;
  }

  /**
   * Returns a piece without SP and HTAB around it (RFC 9110 section 5.6.3), and no other blanks.
   */
  private static String trimmed(String line, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(line.charAt(start))) {
      start++;
    }
    while (end > start && isBlank(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(start, end);
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
