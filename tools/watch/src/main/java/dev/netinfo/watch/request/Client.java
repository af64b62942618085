package dev.netinfo.watch.request;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to a target and never repeats one. With keep-alive there is one connection: a
 * request that finds it in use waits for it. Thread-safe.
 */
final class Client implements AutoCloseable {
  /**
   * A response to a request.
   *
   * @param body as text in UTF-8; it comes from the server, and may hold any character
   * @param isFirst whether it is the first on its connection
   */
  record Response(int status, String body, boolean isFirst) {}

  private final Target target;
  private final AtomicReference<@Nullable Connection> idle = new AtomicReference<>();
  private final Semaphore turn = new Semaphore(1, true);
  private volatile boolean keepAlive;

  Client(Target target) {
    this.target = target;
    this.keepAlive = target.keepAlive();
  }

  /**
   * Sends a request and reads the response, until a deadline that {@link System#nanoTime} will
   * reach.
   *
   * @throws IOException if there is none; {@link FailureCause#of} says why
   */
  Response get(long deadline) throws IOException {
    if (!keepAlive) {
      return get(null, deadline);
    }
    try {
      if (!turn.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
        throw new FailureCause.FailureException(FailureCause.NOT_SENT, null);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    try {
      return get(idle.getAndSet(null), deadline);
    } finally {
      turn.release();
    }
  }

  private Response get(@Nullable Connection kept, long deadline) throws IOException {
    boolean isKept = keepAlive;
    Connection connection = kept == null ? Connection.open(target, deadline) : kept;
    boolean isReusable = false;
    try {
      connection.send(target.request(isKept), ResponseReader.LIMIT, deadline);
      ResponseReader reader = ResponseReader.head(connection);
      String body = reader.body();
      isReusable = isKept && keepAlive && reader.isPersistent();
      return new Response(reader.status(), body, kept == null);
    } finally {
      if (!isReusable || !idle.compareAndSet(null, connection)) {
        connection.close();
      }
    }
  }

  /** From the next request on, keeps a connection, or opens a new one for each request. */
  void keepAlive(boolean isKept) {
    keepAlive = isKept;
    if (!isKept) {
      close();
    }
  }

  boolean isKeptAlive() {
    return keepAlive;
  }

  /** Closes the connection that is kept, if there is one; a later request opens another. */
  @Override
  public void close() {
    Connection kept = idle.getAndSet(null);
    if (kept != null) {
      kept.close();
    }
  }
}
