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
  private static final long ENDLESS = Long.MAX_VALUE;

  private HeadSyntax head = new HeadSyntax();

  /** How many bytes of an incomplete head were scanned, and where its last line begins. */
  private int scanned;

  private int line;

  /** Where the request line, or then the headers, have to end. */
  private int limit = Server.LINE_BYTES;

  private int refusal;
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
   * Returns where a head ends: behind an empty line, or where the request line or the headers are
   * too long. Returns -1 if it is incomplete.
   *
   * @param bytes all bytes at hand from the head's first one on; if it was incomplete before, also
   *     those that were scanned then
   */
  public int end(byte[] bytes) {
    for (int at = lineFeed(bytes, scanned); at >= 0; at = lineFeed(bytes, line)) {
      takeLine(bytes, at);
      if (head.isComplete()) {
        return finish(at + 1);
      }
    }
    scanned = bytes.length;
    return scanned < limit ? -1 : finish(limit);
  }

  private int lineFeed(byte[] bytes, int from) {
    return LineFeed.find(bytes, from, Math.min(bytes.length, limit));
  }

  private void takeLine(byte[] bytes, int lineFeed) {
    boolean isInHeaders = head.hasRequestLine();
    head.takeLine(bytes, line, lineFeed);
    line = lineFeed + 1;
    if (!isInHeaders && head.hasRequestLine()) {
      limit = line + Server.HEADER_BYTES;
    }
  }

  /**
   * Returns the status with which the head that ended has to be refused, whatever the server's
   * parser makes of it, or 0 if nothing is wrong. Parsers read over mistakes, and count the bytes
   * of a head in other ways: what they took beyond the limits, nobody would have scanned.
   */
  public int refusal() {
    return refusal;
  }

  /** Returns whether nobody knows where the content ends of the head that ended. */
  boolean isEndless() {
    return content == ENDLESS;
  }

  private int finish(int end) {
    refusal = judge();
    content = refusal == 0 && !head.hasUnknownEnd() ? head.length() : ENDLESS;
    head = new HeadSyntax();
    scanned = 0;
    line = 0;
    limit = Server.LINE_BYTES;
    return end;
  }

  private int judge() {
    if (!head.isComplete()) {
      return head.hasRequestLine() ? 431 : 414;
    }
    return head.isMalformed() ? 400 : 0;
  }
}
