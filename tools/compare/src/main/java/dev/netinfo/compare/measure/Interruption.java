package dev.netinfo.compare.measure;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C: ends what was started, and lets the report of what was measured be written. Thread-safe.
 */
public final class Interruption {
  private static final long MOMENT_MILLIS = 300;

  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch written = new CountDownLatch(1);

  /** Is heeded from now on until {@link #finished}. */
  public static Interruption install() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "stop"));
    return interruption;
  }

  private void stop() {
    asked.countDown();
    endChildren();
    try {
      written.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // What was started while the first were ended.
    endChildren();
  }

  /** Throws {@link Stopped} if somebody asked to stop. */
  void check() {
    if (asked.getCount() == 0) {
      throw new Stopped();
    }
  }

  /**
   * Is asked when something ended unexpectedly: a terminal's Ctrl-C reaches what was started too,
   * and perhaps before this program.
   *
   * @throws Stopped if somebody asked to stop, or does so in a moment
   */
  void checkAfterFailure() {
    try {
      if (asked.await(MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
        throw new Stopped();
      }
    } catch (InterruptedException e) {
      throw new Stopped();
    }
  }

  /** The report is written. */
  public void finished() {
    written.countDown();
  }

  private static void endChildren() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Somebody wants no more to be measured. */
  public static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped");
    }
  }
}
