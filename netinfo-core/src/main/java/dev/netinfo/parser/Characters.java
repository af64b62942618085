package dev.netinfo.parser;

/** The characters of a text that is scanned. */
final class Characters {
  private Characters() {}

  /**
   * Returns the character at an index; for a surrogate pair its code point, which is in no grammar
   * here.
   *
   * <p>Not {@code charAt}: the compiler inlines that as the whole program uses it, so a program
   * that also has texts outside Latin-1 halves the speed of scanning headers. This method is called
   * less often elsewhere and keeps a profile of its own.
   */
  static int at(String text, int index) {
    return text.codePointAt(index);
  }

  /** Returns the index of the first such character of a piece, or -1; looks at nothing outside. */
  static int first(String text, int c, int from, int to) {
    for (int i = from; i < to; i++) {
      if (at(text, i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the index of the last such character of a piece, or -1; looks at nothing outside. */
  static int last(String text, int c, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (at(text, i) == c) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the start of the blanks, SP or HTAB (RFC 9110 section 5.6.3), that end at an index. */
  static int skipBlanksBefore(String text, int end) {
    int at = end;
    while (at > 0 && isBlank(at(text, at - 1))) {
      at--;
    }
    return at;
  }

  /** Returns the end of the blanks that start at an index of a piece. */
  static int skipBlanks(String text, int from, int to) {
    int at = from;
    while (at < to && isBlank(at(text, at))) {
      at++;
    }
    return at;
  }

  /** Returns whether a character is an ASCII letter or digit. */
  static boolean isAlphanumeric(int c) {
    int letter = c | 0x20;
    return (letter >= 'a' && letter <= 'z') || (c >= '0' && c <= '9');
  }

  /** Returns the value of an ASCII hexadecimal digit, or -1 for any other character. */
  static int hexDigit(int c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int letter = c | 0x20;
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
  }

  /**
   * Returns whether a piece is a word, given in small letters, whatever the case of its ASCII
   * letters. Not by a comparison of any case in Unicode, where the Kelvin sign (U+212A) is a k.
   */
  static boolean isWord(String text, int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if ((at(text, from + i) | 0x20) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether a character is SP or HTAB. */
  static boolean isBlank(int c) {
    return c == ' ' || c == '\t';
  }
}
