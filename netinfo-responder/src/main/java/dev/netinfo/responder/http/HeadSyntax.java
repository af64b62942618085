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
  private static final int MAX_DIGITS = 18;
  private static final int NO_END = -1;

  private static final boolean[] NONE = new boolean[256];

  /**
   * Whether a character may be part of a method: no method has small letters, and Helidon would
   * change them to capital letters.
   */
  private static final boolean[] CAPITAL = new boolean[256];

  /** Whether a character may be part of a token (RFC 9110 section 5.6.2). */
  private static final boolean[] TOKEN = new boolean[256];

  /**
   * Whether a character may be part of a target, as far as a head's grammar says. A fragment is no
   * part of it, and Helidon would take it away.
   */
  private static final boolean[] VISIBLE = new boolean[256];

  /** Whether a character may be part of a value (RFC 9110 section 5.5). */
  private static final boolean[] TEXT = new boolean[256];

  static {
    "!#$%&'*+-.^_`|~".chars().forEach(c -> TOKEN[c] = true);
    for (char c = 0; c < 256; c++) {
      TOKEN[c] |= c < 128 && Character.isLetterOrDigit(c);
      CAPITAL[c] = TOKEN[c] && !(c >= 'a' && c <= 'z');
      VISIBLE[c] = c > ' ' && c < 0x7f && c != '#';
      TEXT[c] = (c >= ' ' && c != 0x7f) || c == '\t';
    }
  }

  private enum Part {
    METHOD(' ', CAPITAL),
    TARGET(' ', VISIBLE),
    VERSION(NO_END, NONE),
    NAME(':', TOKEN),
    VALUE(NO_END, TEXT),
    LENGTH(NO_END, NONE);

    /** The character behind it, or that it ends with its line. */
    private final int end;

    /** The characters that it may have; none if their order matters. */
    @SuppressWarnings("ImmutableEnumChecker") // nobody changes these tables
    private final boolean[] allowed;

    Part(int end, boolean[] allowed) {
      this.end = end;
      this.allowed = allowed;
    }
  }

  private Part part = Part.METHOD;

  /** The characters that change nothing here: most of a target, a name or a value. */
  private boolean[] plain = NONE;

  /** The characters of the part so far, without plain ones; of a length, its digits. */
  private int characters;

  private final FramingName name = new FramingName();

  /** The bytes of the line so far, and the last one, without plain ones; the first never is. */
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

  /** Returns whether the next byte of the head changes nothing and need not be taken. */
  boolean isPlain(byte next) {
    return plain[next & 0xff];
  }

  /** Takes the next byte of the head. */
  void take(byte next) {
    int c = next & 0xff;
    plain = NONE;
    if (c == '\n') {
      isMalformed |= last != '\r';
      endLine(bytesOfLine == 0 || (bytesOfLine == 1 && last == '\r'));
      bytesOfLine = 0;
    } else {
      bytesOfLine++;
      isMalformed |= last == '\r';
      if (c != '\r') {
        takeInLine(c);
        plain = plain();
      }
    }
    last = c;
  }

  /** Returns whether the byte before was the last one of the head, whose end is an empty line. */
  boolean isComplete() {
    return isComplete;
  }

  /** Returns whether the request line has ended. */
  boolean hasRequestLine() {
    return switch (part) {
      case METHOD, TARGET, VERSION -> false;
      case NAME, VALUE, LENGTH -> true;
    };
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
    name.begin();
  }

  private void takeInLine(int c) {
    hasBegun |= c > ' ';
    if (c == part.end) {
      isMalformed |= characters == 0;
      begin(next());
    } else if (part == Part.LENGTH) {
      takeOfLength(c);
    } else {
      isMalformed |= part == Part.VERSION ? !isOfVersion(c) : !part.allowed[c];
      if (part == Part.NAME) {
        name.take(c);
      }
      characters++;
    }
  }

  private boolean[] plain() {
    boolean isOpen = part == Part.NAME ? name.isAnother() : characters > 0 || part == Part.VALUE;
    return isOpen ? part.allowed : NONE;
  }

  private void begin(Part next) {
    part = next;
    characters = 0;
  }

  private Part next() {
    return switch (part) {
      case METHOD -> Part.TARGET;
      case TARGET -> Part.VERSION;
      default -> value();
    };
  }

  /** Takes the end of a header's name, and returns what kind of value follows. */
  private Part value() {
    switch (name.text()) {
      case FramingName.CONTENT_LENGTH -> {
        isMalformed |= hasLength;
        hasLength = true;
        return Part.LENGTH;
      }
      case FramingName.WEBSOCKET_KEY -> isMalformed = true;
      case "" -> {}
      default -> hasUnknownEnd = true;
    }
    return Part.VALUE;
  }

  /** Takes a digit of a length (RFC 9112 section 6.3), or a blank before or after all of them. */
  private void takeOfLength(int c) {
    if (c == ' ' || c == '\t') {
      isLengthOver = characters > 0;
      return;
    }
    isMalformed |= c < '0' || c > '9' || characters == MAX_DIGITS || isLengthOver;
    length = length * 10 + c - '0';
    characters++;
  }

  private boolean isOfVersion(int c) {
    return characters < VERSION.length()
        ? c == VERSION.charAt(characters)
        : characters == VERSION.length() && (c == '0' || c == '1');
  }
}
