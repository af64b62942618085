package dev.netinfo.watch.request;

import java.io.IOException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks a target, one request after the other, and never tries twice: what failed is told. Not
 * thread-safe.
 */
public final class Client implements AutoCloseable {
  private final Target target;
  private final byte[] request;
  private @Nullable Connection wire;

  /** Makes a client, which connects when it is asked to ask. */
  public Client(Target target) {
    this.target = target;
    this.request = target.request();
  }

  /** Asks once. */
  public Sample ask() {
    long start = System.nanoTime();
    long deadline = start + target.timeout().toNanos();
    try {
      boolean isFirst = wire == null;
      Connection open = wire == null ? Connection.open(target, deadline) : wire;
      wire = open;
      open.send(request, ResponseReader.LIMIT, deadline);
      ResponseReader answer = ResponseReader.head(open);
      String body = answer.body();
      if (!target.keepAlive() || !answer.isPersistent()) {
        close();
      }
      return new Sample.Answered(answer.status(), body, isFirst, since(start));
    } catch (IOException e) {
      close();
      return new Sample.Failed(FailureCause.of(e), since(start));
    }
  }

  boolean isKeptAlive() {
    return target.keepAlive();
  }

  /** Ends the connection, if there is one; a later request opens another. */
  @Override
  public void close() {
    try {
      if (wire != null) {
        wire.close();
      }
    } catch (IOException e) {
      // It is ended for us all the same.
    } finally {
      wire = null;
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
