package dev.netinfo.responder.http;

/**
 * The grammar of a request's head (RFC 9112 sections 3 and 5), applied byte by byte. The parsers of
 * servers read over mistakes that a proxy in front may understand in another way: control
 * characters around a method, a header without a name, a second length.
 *
 * <p>Not thread-safe.
 */
final class HeadSyntax {
  private static final String VERSION = "HTTP/1.";
  private static final String SIGNS_OF_TOKENS = "!#$%&'*+-.^_`|~";
  private static final String CONTENT_LENGTH = "content-length";
  private static final String TRANSFER_ENCODING = "transfer-encoding";
  private static final String EXPECT = "expect";
  private static final int MAX_DIGITS = 18;

  private enum Part {
    METHOD,
    TARGET,
    VERSION,
    NAME,
    VALUE,
    LENGTH
  }

  private Part part = Part.METHOD;

  /** The characters of the part so far; of a length, its digits. */
  private int characters;

  /** The name of the header in lower case, as far as it may be one of the above. */
  private final StringBuilder name = new StringBuilder(TRANSFER_ENCODING.length());

  private int bytesOfLine;
  private int last;

  /** False in empty lines before the request line (RFC 9112 section 2.2). */
  private boolean hasBegun;

  private boolean isComplete;
  private boolean isMalformed;
  private boolean hasUnknownEnd;
  private boolean hasLength;
  private boolean isLengthOver;
  private long length;

  /** Takes the next byte of the head. */
  void take(byte next) {
    int c = Byte.toUnsignedInt(next);
    if (c == '\n') {
      endLine(bytesOfLine == 0 || (bytesOfLine == 1 && last == '\r'));
      bytesOfLine = 0;
    } else {
      bytesOfLine++;
      isMalformed |= last == '\r';
      if (c != '\r') {
        hasBegun |= c > ' ';
        isMalformed |= !isValid(c);
      }
    }
    last = c;
  }

  /** Returns whether the byte before was the last one of the head, whose end is an empty line. */
  boolean isComplete() {
    return isComplete;
  }

  /** Returns whether the head is not of the grammar, or its content of no certain length. */
  boolean isMalformed() {
    return isMalformed;
  }

  /** Returns whether nobody knows by the head alone where its content ends, or whether it comes. */
  boolean hasUnknownEnd() {
    return hasUnknownEnd;
  }

  /** Returns the length of the content in bytes. */
  long length() {
    return length;
  }

  private void endLine(boolean isEmpty) {
    if (isEmpty) {
      isComplete = hasBegun;
      return;
    }
    isMalformed |=
        switch (part) {
          case METHOD, TARGET, NAME -> true;
          case VERSION -> characters != VERSION.length() + 1;
          case VALUE -> false;
          case LENGTH -> characters == 0;
        };
    begin(Part.NAME);
    name.setLength(0);
  }

  private boolean isValid(int c) {
    return switch (part) {
      case METHOD -> c == ' ' ? begin(Part.TARGET) : isOfToken(c);
      case TARGET -> c == ' ' ? begin(Part.VERSION) : isCounted(c > ' ' && c < 0x7f);
      case VERSION -> isCounted(isOfVersion(c));
      case NAME -> c == ':' ? beginValue() : isOfName(c);
      case VALUE -> isText(c);
      case LENGTH -> isOfLength(c);
    };
  }

  /** Begins a part, and returns whether the one before had a character. */
  private boolean begin(Part next) {
    boolean hadAny = characters > 0;
    part = next;
    characters = 0;
    return hadAny;
  }

  private boolean beginValue() {
    if (CONTENT_LENGTH.contentEquals(name)) {
      boolean isSecond = hasLength;
      hasLength = true;
      isLengthOver = false;
      return begin(Part.LENGTH) && !isSecond;
    }
    hasUnknownEnd |= TRANSFER_ENCODING.contentEquals(name) || EXPECT.contentEquals(name);
    return begin(Part.VALUE);
  }

  private boolean isOfName(int c) {
    if (characters < TRANSFER_ENCODING.length()) {
      name.append((char) (c >= 'A' && c <= 'Z' ? c | 0x20 : c));
    } else {
      // Longer than any of the names that count.
      name.setLength(0);
    }
    return isOfToken(c);
  }

  private boolean isOfVersion(int c) {
    return characters < VERSION.length()
        ? c == VERSION.charAt(characters)
        : characters == VERSION.length() && (c == '0' || c == '1');
  }

  /** One length (RFC 9112 section 6.3) between blanks. */
  private boolean isOfLength(int c) {
    if (c == ' ' || c == '\t') {
      isLengthOver = characters > 0;
      return true;
    }
    length = length * 10 + c - '0';
    return isCounted(c >= '0' && c <= '9' && characters < MAX_DIGITS && !isLengthOver);
  }

  private boolean isOfToken(int c) {
    int letter = c | 0x20;
    return isCounted(
        (letter >= 'a' && letter <= 'z')
            || (c >= '0' && c <= '9')
            || SIGNS_OF_TOKENS.indexOf(c) >= 0);
  }

  private static boolean isText(int c) {
    return (c >= ' ' && c != 0x7f) || c == '\t';
  }

  private boolean isCounted(boolean isValid) {
    characters++;
    return isValid;
  }
}
