package dev.netinfo.watch;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Asks a target at a rate, as one client does: the next request is not sent before the last one is
 * answered or has failed, so that slow answers lower the rate. Each sample goes to whoever listens.
 */
public final class Sampler implements AutoCloseable {
  private final Target target;
  private final Duration interval;
  private final Consumer<Sample> listener;
  private final Thread thread;
  private volatile boolean stopped;

  private Sampler(Target target, Duration interval, long count, Consumer<Sample> listener) {
    this.target = target;
    this.interval = interval;
    this.listener = listener;
    this.thread = Thread.ofVirtual().name("sampler").unstarted(() -> sample(count));
  }

  /** Asks so often, and returns when the last request has been answered or has failed. */
  public static void ask(Target target, Duration interval, long count, Consumer<Sample> listener) {
    new Sampler(target, interval, count, listener).sample(count);
  }

  /** Starts to ask, and goes on in the background until it is closed. */
  public static Sampler start(Target target, Duration interval, Consumer<Sample> listener) {
    Sampler sampler = new Sampler(target, interval, Long.MAX_VALUE, listener);
    sampler.thread.start();
    return sampler;
  }

  /** Ends once the request under way has been answered or has failed, which is counted too. */
  @Override
  public void close() {
    stopped = true;
    LockSupport.unpark(thread);
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void sample(long count) {
    try (Client client = new Client(target)) {
      long due = System.nanoTime();
      for (long i = 0; i < count && awaited(due); i++) {
        listener.accept(client.ask());
        due = Math.max(due + interval.toNanos(), System.nanoTime());
      }
    }
  }

  /** Waits until it is time, and tells whether to go on. */
  private boolean awaited(long due) {
    while (!stopped && due - System.nanoTime() > 0) {
      LockSupport.parkNanos(due - System.nanoTime());
    }
    return !stopped;
  }
}
