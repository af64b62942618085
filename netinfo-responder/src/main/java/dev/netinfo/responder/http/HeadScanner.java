package dev.netinfo.responder.http;

import dev.netinfo.responder.Server;

/**
 * Finds where each request's head ends among the bytes of a connection, so that a server parses
 * complete heads only. An incomplete head takes much less memory as bytes than parsed.
 *
 * <p>Not thread-safe.
 */
public final class HeadScanner {
  private static final int MAX_BYTES = Server.LINE_BYTES + Server.HEADER_BYTES;

  private int bytes;
  private int bytesOfLine;
  private byte last;

  /**
   * False in empty lines before a head (RFC 9112 section 2.2); Netty skips control characters too.
   */
  private boolean hasBegun;

  /** Scans a connection from its first byte on. */
  public HeadScanner() {}

  /**
   * Takes the next byte, and returns whether the head ends with it: at an empty line, or at the
   * maximum length. The byte after the end is the first of another head.
   */
  public boolean endsWith(byte next) {
    boolean isLineEmpty = bytesOfLine == 0 || (bytesOfLine == 1 && last == '\r');
    bytes++;
    bytesOfLine = next == '\n' ? 0 : bytesOfLine + 1;
    last = next;
    hasBegun |= Byte.toUnsignedInt(next) > ' ';
    boolean isEnd = (next == '\n' && isLineEmpty && hasBegun) || bytes == MAX_BYTES;
    if (isEnd) {
      bytes = 0;
      bytesOfLine = 0;
      hasBegun = false;
    }
    return isEnd;
  }
}
