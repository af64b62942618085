package dev.netinfo.comparison;

import java.util.concurrent.CountDownLatch;

/**
 * Ctrl-C: ends what was started, and lets the report of what was measured be written. Thread-safe.
 */
final class Stopping {
  private final CountDownLatch written = new CountDownLatch(1);
  private volatile boolean asked;

  /** Is heeded from now on until {@link #finished}. */
  static Stopping install() {
    Stopping stopping = new Stopping();
    Runtime.getRuntime().addShutdownHook(new Thread(stopping::stop, "stop"));
    return stopping;
  }

  private void stop() {
    asked = true;
    try {
      do {
        endChildren();
      } while (!written.await(100, java.util.concurrent.TimeUnit.MILLISECONDS));
      endChildren();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Does nothing as long as nobody asked to stop.
   *
   * @throws Stopped if somebody did
   */
  void check() {
    if (asked) {
      throw new Stopped();
    }
  }

  boolean isAsked() {
    return asked;
  }

  /** The report is written. */
  void finished() {
    written.countDown();
  }

  private static void endChildren() {
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }

  /** Somebody wants no more to be measured. */
  static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;

    Stopped() {
      super("stopped");
    }
  }
}
