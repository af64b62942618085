package dev.netinfo.watch.page;

/** Wakes whoever waits for a change, or for the end of all changes. Thread-safe. */
final class ChangeSignal {
  private long number;
  private boolean isEnd;

  synchronized void raise() {
    number++;
    notifyAll();
  }

  synchronized void end() {
    isEnd = true;
    raise();
  }

  synchronized boolean isEnd() {
    return isEnd;
  }

  /** Returns how many changes there have been. */
  synchronized long number() {
    return number;
  }

  /** Waits until there have been more changes than a number, but not longer than this. */
  synchronized void await(long after, long longestMillis) throws InterruptedException {
    long deadline = System.nanoTime() + longestMillis * 1_000_000;
    for (long left = longestMillis; number == after && left > 0; ) {
      wait(left);
      left = (deadline - System.nanoTime()) / 1_000_000;
    }
  }
}
