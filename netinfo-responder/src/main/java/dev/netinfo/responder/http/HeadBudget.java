package dev.netinfo.responder.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Limits the memory for incomplete heads on all connections of a server together. Without it, a
 * thousand clients that each send half of a long head would exhaust the memory.
 *
 * <p>Thread-safe.
 */
public final class HeadBudget {
  /** A head up to this length is free and never refused; nearly every head is shorter. */
  private static final int FREE_BYTES = 4 * 1024;

  /** The maximum of what all heads together hold beyond their free bytes. */
  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final AtomicInteger spent = new AtomicInteger();

  /** Makes the budget of one server. */
  public HeadBudget() {}

  /**
   * Returns whether an incomplete head may grow. If so, it counts until it is {@link #release
   * released}; if not, the connection has to be closed.
   *
   * @param from its length so far, in bytes; 0 if it is new
   * @param to its new length, in bytes
   */
  public boolean grows(int from, int to) {
    int more = cost(to) - cost(from);
    if (more > 0 && spent.addAndGet(more) > MAX_BYTES) {
      spent.addAndGet(-more);
      return false;
    }
    return true;
  }

  /** Releases a head of that length in bytes: it is complete, or its connection has ended. */
  public void release(int length) {
    spent.addAndGet(-cost(length));
  }

  private static int cost(int length) {
    return Math.max(0, length - FREE_BYTES);
  }
}
