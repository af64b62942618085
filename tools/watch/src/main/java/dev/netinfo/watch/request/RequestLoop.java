package dev.netinfo.watch.request;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Sends requests to a target at a rate, whether or not those before are answered: so a server that
 * hangs is sent as many as one that does not. Each is timed from when it was due. At most {@value
 * #MAX_IN_FLIGHT} are in flight, or one where a connection is kept; one that is due beyond those is
 * late, and fails if its time is over before it can be sent. Thread-safe.
 */
public final class RequestLoop implements AutoCloseable {
  static final int MAX_IN_FLIGHT = 64;

  /** Who wakes that much too late was not late but stopped, such as by Ctrl-Z. */
  private static final long STOPPED_NANOS = TimeUnit.SECONDS.toNanos(1);

  /** So late is a request where all that may be in flight hang. */
  private static final long LATE_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final Duration timeout;
  private final Duration interval;
  private final Consumer<RequestEvent> listener;
  private final Client client;
  private final Semaphore free = new Semaphore(MAX_IN_FLIGHT);
  private final Thread thread;
  private volatile long lastDue = System.nanoTime();
  private volatile boolean isClosed;

  private RequestLoop(
      Target target, Duration interval, long count, Consumer<RequestEvent> listener) {
    this.timeout = target.timeout();
    this.interval = interval;
    this.listener = listener;
    this.client = new Client(target);
    this.thread = Thread.ofVirtual().name("requests").unstarted(() -> run(count));
  }

  /**
   * Starts to send so many requests, or until it is closed.
   *
   * @param listener is called at the end of each request, by any thread
   */
  public static RequestLoop start(
      Target target, Duration interval, long count, Consumer<RequestEvent> listener) {
    RequestLoop loop = new RequestLoop(target, interval, count, listener);
    loop.thread.start();
    return loop;
  }

  /** From the next request on, keeps a connection, or opens a new one for each request. */
  public void keepAlive(boolean isKept) {
    client.keepAlive(isKept);
  }

  /** Returns whether a connection is kept. */
  public boolean isKeptAlive() {
    return client.isKeptAlive();
  }

  /** Returns whether a request was sent, or is due, now. */
  public boolean isSending() {
    return thread.isAlive() && System.nanoTime() - lastDue <= interval.toNanos() + LATE_NANOS;
  }

  /** Waits until all requests have ended, and returns whether they have, in that time. */
  public boolean await(Duration longest) throws InterruptedException {
    return thread.join(longest);
  }

  /** Sends no more requests, and waits for the end of those in flight, which count. */
  @Override
  public void close() {
    isClosed = true;
    LockSupport.unpark(thread);
    boolean isInterrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        isInterrupted = true;
      }
    }
    if (isInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(long count) {
    try (client) {
      long due = System.nanoTime();
      for (long sent = 0; sent < count; sent++) {
        due += lateness(due);
        free.acquireUninterruptibly();
        if (isClosed) {
          free.release();
          break;
        }
        long itsDue = due;
        lastDue = due;
        Thread.ofVirtual().start(() -> send(itsDue));
        due += interval.toNanos();
      }
      free.acquireUninterruptibly(MAX_IN_FLIGHT);
    }
  }

  /** Waits until a time, and returns how much later it is if this program was stopped meanwhile. */
  private long lateness(long due) {
    if (due - System.nanoTime() <= 0) {
      return 0;
    }
    while (!isClosed && due - System.nanoTime() > 0) {
      LockSupport.parkNanos(this, due - System.nanoTime());
    }
    long late = System.nanoTime() - due;
    return late > STOPPED_NANOS ? late : 0;
  }

  private void send(long due) {
    try {
      listener.accept(request(due));
    } finally {
      free.release();
    }
  }

  private RequestEvent request(long due) {
    long deadline = due + timeout.toNanos();
    try {
      if (deadline - System.nanoTime() <= 0) {
        throw new FailureCause.FailureException(FailureCause.NOT_SENT, null);
      }
      return RequestEvent.of(client.get(deadline), Instant.now(), since(due));
    } catch (IOException e) {
      return RequestEvent.of(e, Instant.now(), since(due));
    }
  }

  private static Duration since(long due) {
    return Duration.ofNanos(System.nanoTime() - due);
  }
}
