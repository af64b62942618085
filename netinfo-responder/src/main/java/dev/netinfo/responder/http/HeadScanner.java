package dev.netinfo.responder.http;

import dev.netinfo.responder.Server;

/**
 * Finds where each request's head ends among the bytes of a connection, and how many bytes of
 * content follow it, so that a server parses complete and well-formed heads only. An incomplete
 * head takes much less memory as bytes than parsed.
 *
 * <p>Not thread-safe.
 */
public final class HeadScanner {
  private static final int MAX_BYTES = Server.LINE_BYTES + Server.HEADER_BYTES;
  private static final long ENDLESS = Long.MAX_VALUE;

  private HeadSyntax head = new HeadSyntax();
  private int bytes;
  private boolean isMalformed;
  private long content;

  /** Scans a connection from its first byte on. */
  public HeadScanner() {}

  /**
   * Returns how many of the bytes that come next belong to the request before, and not to a head:
   * its content, or all of them if nobody knows where that ends. Then the server closes the
   * connection after the response.
   *
   * @param available the number of bytes at hand
   */
  public int content(int available) {
    int next = (int) Math.min(content, available);
    content -= content == ENDLESS ? 0 : next;
    return next;
  }

  /**
   * Takes the next byte of a head, and returns whether the head ends with it: at an empty line, or
   * at the maximum length.
   */
  public boolean endsWith(byte next) {
    bytes++;
    head.take(next);
    if (!head.isComplete() && bytes < MAX_BYTES) {
      return false;
    }
    isMalformed = head.isComplete() && head.isMalformed();
    boolean isFollowed = head.isComplete() && !head.isMalformed() && !head.hasUnknownEnd();
    content = isFollowed ? head.length() : ENDLESS;
    head = new HeadSyntax();
    bytes = 0;
    return true;
  }

  /**
   * Returns whether the head that ended is malformed: then it has to be refused, whatever the
   * server's parser makes of it. Of one that is too long nothing is known.
   */
  public boolean isMalformed() {
    return isMalformed;
  }
}
