package dev.netinfo.watch.request;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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
  private final ExecutorService sender = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private volatile long lastDue = System.nanoTime();

  private RequestLoop(Target target, Duration interval, Consumer<RequestEvent> listener) {
    this.timeout = target.timeout();
    this.interval = interval;
    this.listener = listener;
    this.client = new Client(target);
  }

  /**
   * Starts to send so many requests, or until it is closed.
   *
   * @param listener is called at the end of each request, by any thread
   */
  public static RequestLoop start(
      Target target, Duration interval, long count, Consumer<RequestEvent> listener) {
    RequestLoop loop = new RequestLoop(target, interval, listener);
    loop.sender.execute(() -> loop.run(count));
    loop.sender.shutdown();
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
    return !sender.isTerminated() && System.nanoTime() - lastDue <= interval.toNanos() + LATE_NANOS;
  }

  /** Waits until all requests have ended, and returns whether they have, in that time. */
  public boolean await(Duration longest) throws InterruptedException {
    return sender.awaitTermination(longest.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Sends no more requests, and waits for the end of those in flight, which count. */
  @Override
  public void close() {
    closed.countDown();
    sender.close();
  }

  private void run(long count) {
    try (client) {
      long due = System.nanoTime();
      for (long sent = 0; sent < count; sent++) {
        due += lateness(due);
        free.acquireUninterruptibly();
        if (closed.getCount() == 0) {
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
    long early = due - System.nanoTime();
    if (early <= 0) {
      return 0;
    }
    try {
      boolean isClosed = closed.await(early, TimeUnit.NANOSECONDS);
      long late = System.nanoTime() - due;
      return !isClosed && late > STOPPED_NANOS ? late : 0;
    } catch (InterruptedException e) {
      return 0; // Whoever closes this was interrupted.
    }
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
