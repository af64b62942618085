package dev.netinfo.responder.http;

import dev.netinfo.responder.Server;

/**
 * Finds where the head of a request ends among the bytes of a connection, so that nobody parses
 * half a head: of one that its client never ends, nothing but the bytes is held. Not thread-safe.
 */
public final class HeadScanner {
  private static final int MAX_BYTES = Server.LINE_BYTES + Server.HEADER_BYTES;

  private int bytes;
  private int bytesOfLine;
  private byte last;

  /** Empty lines before it are ignored (RFC 9112 section 2.2), and control characters by Netty. */
  private boolean hasBegun;

  /** Scans a connection from its first byte on. */
  public HeadScanner() {}

  /**
   * Takes the next byte, and returns whether the head ends with it: with an empty line, or because
   * it is longer than any that is served. The byte after that is the first of another head.
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
