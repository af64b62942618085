package dev.netinfo.watch.request;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Asks a target at a rate, as one client does: the next request is not sent before the last one is
 * answered or has failed, so that slow answers lower the rate. Each sample goes to whoever listens.
 * May be paused, and told to keep its connection or not, by any thread.
 */
public final class RequestLoop implements AutoCloseable {
  private final Target target;
  private final Duration interval;
  private final Consumer<Sample> listener;
  private final Thread thread;
  private volatile boolean stopped;
  private volatile boolean paused;
  private volatile boolean keptAlive;

  private RequestLoop(Target target, Duration interval, long count, Consumer<Sample> listener) {
    this.target = target;
    this.interval = interval;
    this.listener = listener;
    this.keptAlive = target.keepAlive();
    this.thread = Thread.ofVirtual().name("sampler").unstarted(() -> sample(count));
  }

  /** Starts to ask so often in the background, or until it is closed. */
  public static RequestLoop start(
      Target target, Duration interval, long count, Consumer<Sample> listener) {
    RequestLoop sampler = new RequestLoop(target, interval, count, listener);
    sampler.thread.start();
    return sampler;
  }

  /** Asks no more, or goes on. */
  public void pause(boolean isPaused) {
    paused = isPaused;
    LockSupport.unpark(thread);
  }

  /** Tells whether it asks no more for now. */
  public boolean isPaused() {
    return paused;
  }

  /** From the next request on, shares a connection, or takes a new one for each request. */
  public void keepAlive(boolean isKeptAlive) {
    keptAlive = isKeptAlive;
  }

  /** Tells whether requests share a connection. */
  public boolean isKeptAlive() {
    return keptAlive;
  }

  /** Waits until it has asked as often as it shall; tells whether it has, in that time. */
  public boolean await(Duration longest) throws InterruptedException {
    return thread.join(longest);
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
    Client client = client();
    try {
      long due = System.nanoTime();
      for (long i = 0; i < count && awaited(due); i++) {
        if (client.isKeptAlive() != keptAlive) {
          client.close();
          client = client();
        }
        listener.accept(client.ask());
        due = Math.max(due + interval.toNanos(), System.nanoTime());
      }
    } finally {
      client.close();
    }
  }

  private Client client() {
    return new Client(target.keptAlive(keptAlive));
  }

  /** Waits until it is time and nobody has it paused, and tells whether to go on. */
  private boolean awaited(long due) {
    while (!stopped && (paused || due - System.nanoTime() > 0)) {
      LockSupport.parkNanos(this, paused ? Long.MAX_VALUE : Math.max(1, due - System.nanoTime()));
    }
    return !stopped;
  }
}
