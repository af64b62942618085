package dev.netinfo;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** The work of a call, counted exactly, which time is not. */
public final class AllocatedBytes {
  private AllocatedBytes() {}

  /** Returns the bytes allocated by one call, the least of some, as classes load in the first. */
  public static long of(Runnable call) {
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long before = thread.getCurrentThreadAllocatedBytes();
      call.run();
      least = Math.min(least, thread.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }
}
