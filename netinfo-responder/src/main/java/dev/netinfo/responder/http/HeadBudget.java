package dev.netinfo.responder.http;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * What all connections together may hold of heads that are not complete: without it, a thousand
 * clients that each send half of a long one would use up the memory. Thread-safe.
 */
public final class HeadBudget {
  /** A head of so many bytes is never refused: nearly every one is shorter. */
  private static final int FREE_BYTES = 4 * 1024;

  private static final int MAX_BYTES = 4 * 1024 * 1024;

  private final AtomicInteger spent = new AtomicInteger();

  /** Makes the budget of one server. */
  public HeadBudget() {}

  /**
   * Returns whether a head may grow from one length in bytes to another. It then counts until it is
   * {@link #release released}; else the client has to go.
   */
  public boolean grows(int from, int to) {
    int more = cost(to) - cost(from);
    if (more > 0 && spent.addAndGet(more) > MAX_BYTES) {
      spent.addAndGet(-more);
      return false;
    }
    return true;
  }

  /** A head of that length is complete, or will never be. */
  public void release(int length) {
    spent.addAndGet(-cost(length));
  }

  private static int cost(int length) {
    return Math.max(0, length - FREE_BYTES);
  }
}
