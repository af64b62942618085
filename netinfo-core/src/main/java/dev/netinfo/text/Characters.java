package dev.netinfo.text;

/** Characters of a text that is scanned. */
public final class Characters {
  private Characters() {}

  /**
   * Returns the character at an index; of a surrogate pair the code point, which no grammar here
   * has.
   *
   * <p>Not {@code charAt}: the compiler inlines it as the whole program uses it, so that a program
   * that has texts outside Latin-1 as well slows the scanning of headers to half its speed. The
   * rarer method keeps a profile of its own.
   */
  public static int at(String text, int index) {
    return text.codePointAt(index);
  }

  /** Returns the index of the first such character of a piece, or -1; looks at nothing outside. */
  public static int first(String text, int c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(text, i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the index of the last such character of a piece, or -1; looks at nothing outside. */
  public static int last(String text, int c, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (at(text, i) == c) {
        return i;
      }
    }
    return -1;
  }
}
