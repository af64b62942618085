package dev.netinfo.watch.page;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Tells whoever waits that something has happened since, or will not any more. Thread-safe. */
final class ChangeSignal {
  private final Lock lock = new ReentrantLock();
  private final Condition raised = lock.newCondition();
  private long number;
  private volatile boolean isEnd;

  void raise() {
    lock.lock();
    try {
      number++;
      raised.signalAll();
    } finally {
      lock.unlock();
    }
  }

  void end() {
    isEnd = true;
    raise();
  }

  boolean isEnd() {
    return isEnd;
  }

  /** Returns what {@link #await} waits after. */
  long number() {
    lock.lock();
    try {
      return number;
    } finally {
      lock.unlock();
    }
  }

  /** Waits until it has been raised after a number, but not longer than this. */
  void await(long after, long longestMillis) throws InterruptedException {
    lock.lock();
    try {
      long nanos = TimeUnit.MILLISECONDS.toNanos(longestMillis);
      while (number == after && nanos > 0) {
        nanos = raised.awaitNanos(nanos);
      }
    } finally {
      lock.unlock();
    }
  }
}
