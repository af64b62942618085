package dev.netinfo.responder.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the bytes of a connection head by head, in a server where a thread waits for them, and
 * measures how long a client takes for a head. What follows a head, its content or the next head,
 * is returned by later calls.
 *
 * <p>Only {@link #age()} is thread-safe.
 */
public final class HeadReader {
  private static final long NONE = 0;

  private final Supplier<byte[]> connection;
  private final HeadBudget budget;
  private final HeadScanner scanner = new HeadScanner();
  private byte[] received = {};
  private int refusal;
  private volatile long begin = NONE;

  /**
   * Makes a reader of a connection.
   *
   * @param connection waits for the next bytes and returns them, at least one
   * @param budget the budget that it shares with the other connections of the server
   */
  public HeadReader(Supplier<byte[]> connection, HeadBudget budget) {
    this.connection = connection;
    this.budget = budget;
  }

  /**
   * Returns the time since the first byte of the incomplete head arrived; zero if there is no
   * incomplete head.
   */
  public Duration age() {
    long since = begin;
    return since == NONE ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
  }

  /**
   * Returns the next bytes: content, as it arrives, or a head without the empty lines before it
   * (RFC 9112 section 2.2); null if the budget is spent and the connection has to be closed.
   */
  public byte @Nullable [] read() {
    if (received.length == 0) {
      received = connection.get();
    }
    int content = scanner.content(received.length);
    return content > 0 ? take(content) : head();
  }

  /** Returns the status with which the head that was read last has to be refused, or 0. */
  public int refusal() {
    return refusal;
  }

  private byte @Nullable [] head() {
    int end = end(0);
    end = end < 0 ? awaitTheRest() : end;
    if (end < 0) {
      return null;
    }
    byte[] head = withoutEmptyLines(take(end));
    refusal = scanner.refusal();
    return head;
  }

  private static byte[] withoutEmptyLines(byte[] head) {
    int begin = 0;
    while (begin < head.length && (head[begin] == '\r' || head[begin] == '\n')) {
      begin++;
    }
    return begin == 0 ? head : Arrays.copyOfRange(head, begin, head.length);
  }

  private byte[] take(int length) {
    byte[] taken = length == received.length ? received : Arrays.copyOf(received, length);
    received = Arrays.copyOfRange(received, length, received.length);
    return taken;
  }

  private int awaitTheRest() {
    int length = 0;
    int end = -1;
    begin = System.nanoTime() | 1;
    try {
      while (end < 0 && budget.grows(length, received.length)) {
        length = received.length;
        byte[] more = connection.get();
        received = Arrays.copyOf(received, length + more.length);
        System.arraycopy(more, 0, received, length, more.length);
        end = end(length);
      }
      return end;
    } finally {
      budget.release(length);
      begin = NONE;
    }
  }

  private int end(int first) {
    for (int i = first; i < received.length; i++) {
      if (scanner.endsWith(received[i])) {
        return i + 1;
      }
    }
    return -1;
  }
}
