package dev.netinfo.responder.http;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds line feeds, eight bytes at a time: every byte of every request's head is looked at. */
final class LineFeed {
  /** A line feed in each of eight bytes. */
  private static final long LINE_FEEDS = 0x0a0a_0a0a_0a0a_0a0aL;

  private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
  private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

  private LineFeed() {}

  /** Returns the index of the first line feed from an index on, before another; -1 if none. */
  static int find(byte[] bytes, int from, int to) {
    // The first byte in the lowest bits, because a borrow goes from there to the higher ones.
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = buffer.getLong(at) ^ LINE_FEEDS;
      long zeros = (eight - LOWEST_BITS) & ~eight & HIGHEST_BITS;
      if (zeros != 0) {
        return at + Long.numberOfTrailingZeros(zeros) / Byte.SIZE;
      }
    }
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at < to ? at : -1;
  }
}
