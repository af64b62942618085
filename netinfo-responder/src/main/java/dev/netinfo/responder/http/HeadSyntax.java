package dev.netinfo.responder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;

/**
 * The grammar of a request's head (RFC 9112 sections 3 and 5), applied line by line. The parsers of
 * servers read over mistakes that a proxy in front may understand in another way: control
 * characters around a method, a header without a name, a second length.
 *
 * <p>Not thread-safe.
 */
final class HeadSyntax {
  /** Of an early draft of WebSockets; Netty takes eight bytes behind such a head for content. */
  private static final String WEBSOCKET_KEY = "Sec-WebSocket-Key1";

  private static final int MAX_DIGITS = 18;

  /** How a request line ends. */
  private static final byte[] HTTP_1_1 = " HTTP/1.1".getBytes(ISO_8859_1);

  private static final byte[] HTTP_1_0 = " HTTP/1.0".getBytes(ISO_8859_1);

  /** Whether a character is blank or a control character, as in a line without a request. */
  private static final boolean[] BLANK = new boolean[256];

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
      BLANK[c] = c <= ' ';
      VISIBLE[c] = c > ' ' && c < 0x7f && c != '#';
      TEXT[c] = (c >= ' ' && c != 0x7f) || c == '\t';
    }
  }

  /** False in empty lines before the request line (RFC 9112 section 2.2), and in blank ones. */
  private boolean hasBegun;

  private boolean hasRequestLine;
  private boolean isComplete;
  private boolean isMalformed;
  private boolean hasUnknownEnd;
  private boolean hasLength;
  private long length;

  /** Takes the next line of the head, which ends before a line feed. */
  void takeLine(byte[] bytes, int begin, int lineFeed) {
    boolean hasReturn = lineFeed > begin && bytes[lineFeed - 1] == '\r';
    isMalformed |= !hasReturn;
    int end = hasReturn ? lineFeed - 1 : lineFeed;
    if (begin == end) {
      isComplete = hasBegun;
      return;
    }
    hasBegun = hasBegun || endOf(BLANK, bytes, begin, end) < end;
    if (hasRequestLine) {
      takeHeader(bytes, begin, end);
    } else {
      hasRequestLine = true;
      isMalformed |= !isRequestLine(bytes, begin, end);
    }
  }

  /** Returns whether the line before was the last one of the head, which is empty. */
  boolean isComplete() {
    return isComplete;
  }

  /** Returns whether the request line has ended. */
  boolean hasRequestLine() {
    return hasRequestLine;
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

  private static boolean isRequestLine(byte[] bytes, int begin, int end) {
    int method = endOf(CAPITAL, bytes, begin, end);
    int target = endOf(VISIBLE, bytes, Math.min(method + 1, end), end);
    return method > begin
        && target > method + 1
        && bytes[method] == ' '
        && (isExactly(HTTP_1_1, bytes, target, end) || isExactly(HTTP_1_0, bytes, target, end));
  }

  private static boolean isExactly(byte[] expected, byte[] bytes, int begin, int end) {
    return Arrays.equals(expected, 0, expected.length, bytes, begin, end);
  }

  private void takeHeader(byte[] bytes, int begin, int end) {
    int colon = endOf(TOKEN, bytes, begin, end);
    if (colon == begin || colon == end || bytes[colon] != ':') {
      isMalformed = true;
      return;
    }
    isMalformed |=
        endOf(TEXT, bytes, colon + 1, end) < end || is(WEBSOCKET_KEY, bytes, begin, colon);
    hasUnknownEnd |=
        is("Transfer-Encoding", bytes, begin, colon) || is("Expect", bytes, begin, colon);
    if (is("Content-Length", bytes, begin, colon)) {
      takeLength(text(bytes, colon + 1, end).strip());
    }
  }

  /** Takes the digits of a length (RFC 9112 section 6.3). */
  private void takeLength(String digits) {
    isMalformed |=
        hasLength
            || digits.isEmpty()
            || digits.length() > MAX_DIGITS
            || !digits.chars().allMatch(c -> UriCharacters.isDigit((char) c));
    hasLength = true;
    length = isMalformed ? 0 : Long.parseLong(digits);
  }

  /** Returns whether a token is that name of letters, digits and hyphens, in whatever case. */
  private static boolean is(String name, byte[] bytes, int begin, int end) {
    if (end - begin != name.length()) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      if ((bytes[begin + i] | 0x20) != (name.charAt(i) | 0x20)) {
        return false;
      }
    }
    return true;
  }

  private static String text(byte[] bytes, int begin, int end) {
    return new String(bytes, begin, end - begin, ISO_8859_1);
  }

  /** Returns where the first byte stands that is not allowed. */
  private static int endOf(boolean[] allowed, byte[] bytes, int begin, int end) {
    int at = begin;
    while (at < end && allowed[bytes[at] & 0xff]) {
      at++;
    }
    return at;
  }
}
