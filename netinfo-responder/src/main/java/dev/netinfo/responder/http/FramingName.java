package dev.netinfo.responder.http;

/**
 * Recognizes, character by character and in upper or lower case, the names of the headers that say
 * what follows a head.
 *
 * <p>Not thread-safe.
 */
final class FramingName {
  static final String CONTENT_LENGTH = "content-length";

  /** Of an early draft of WebSockets; Netty takes eight bytes behind such a head for content. */
  static final String WEBSOCKET_KEY = "sec-websocket-key1";

  private static final String[] NAMES = {
    CONTENT_LENGTH, "transfer-encoding", "expect", WEBSOCKET_KEY
  };
  private static final int ALL = (1 << NAMES.length) - 1;

  /** A bit for each of the names that it may still be. */
  private int candidates;

  private int length;

  /** Begins the name of another header. */
  void begin() {
    candidates = ALL;
    length = 0;
  }

  /** Takes the next character of the name. */
  void take(int c) {
    int lowerCase = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
    for (int i = 0; candidates != 0 && i < NAMES.length; i++) {
      if (length >= NAMES[i].length() || NAMES[i].charAt(length) != lowerCase) {
        candidates &= ~(1 << i);
      }
    }
    length++;
  }

  /** Returns whether it is none of these names, whatever follows. */
  boolean isAnother() {
    return candidates == 0;
  }

  /** Returns the one of these names that it is, in lower case, or nothing. */
  String text() {
    for (int i = 0; candidates != 0 && i < NAMES.length; i++) {
      if ((candidates & 1 << i) != 0 && NAMES[i].length() == length) {
        return NAMES[i];
      }
    }
    return "";
  }
}
