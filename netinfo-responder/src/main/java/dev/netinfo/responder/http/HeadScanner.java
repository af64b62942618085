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

  /** How many more bytes the request line, or then the headers, may have. */
  private int left = Server.LINE_BYTES;

  private boolean isInHeaders;
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
   * Takes the next bytes of a connection, and returns where the head ends among them: behind an
   * empty line, or where the request line or the headers are too long. Returns -1 if all of them
   * belong to the head.
   *
   * @param begin the first one that was not yet taken
   */
  public int end(byte[] bytes, int begin) {
    for (int i = begin; i < bytes.length; i++) {
      if (endsWith(bytes[i])) {
        return i + 1;
      }
    }
    return -1;
  }

  private boolean endsWith(byte next) {
    left--;
    if (head.isPlain(next) && left > 0) {
      return false;
    }
    head.take(next);
    if (next == '\n' && !isInHeaders && head.hasRequestLine()) {
      isInHeaders = true;
      left = Server.HEADER_BYTES;
    }
    if (left > 0 && !head.isComplete()) {
      return false;
    }
    end();
    return true;
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

  private void end() {
    refusal = judge();
    content = refusal == 0 && !head.hasUnknownEnd() ? head.length() : ENDLESS;
    head = new HeadSyntax();
    left = Server.LINE_BYTES;
    isInHeaders = false;
  }

  private int judge() {
    if (!head.isComplete()) {
      return isInHeaders ? 431 : 414;
    }
    return head.isMalformed() ? 400 : 0;
  }
}
