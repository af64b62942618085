package dev.netinfo.watch.statistics;

import java.time.Instant;

/** The pods that were selected for the latest connections, in their order. Not thread-safe. */
final class RecentSelections {
  /** So many are remembered. */
  static final int CAPACITY = 16_384;

  private final int[] pods = new int[CAPACITY];
  private final long[] times = new long[CAPACITY];
  private long next;

  /** Adds one, and returns its number. */
  long add(int pod, Instant at) {
    int place = (int) (next % CAPACITY);
    pods[place] = pod;
    times[place] = at.toEpochMilli();
    return next++;
  }

  long count() {
    return next;
  }

  /** Returns the number of the oldest one that is remembered. */
  long oldest() {
    return Math.max(0, next - CAPACITY);
  }

  /** Returns the pod of a selection that is remembered. */
  int pod(long number) {
    return pods[(int) (number % CAPACITY)];
  }

  /** Returns the time of a selection that is remembered. */
  Instant time(long number) {
    return Instant.ofEpochMilli(times[(int) (number % CAPACITY)]);
  }
}
