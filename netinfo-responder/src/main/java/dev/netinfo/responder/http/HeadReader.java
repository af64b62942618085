package dev.netinfo.responder.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
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
  private @Nullable Response refusal;
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
   * Returns the next bytes for the server's parser: content, as it arrives, or a well-formed head.
   * Returns null if the connection has to be closed: the budget is spent, or the head is refused.
   * Also refused is what Helidon would answer itself, without the headers of other responses:
   * HTTP/1.0, and unknown transfer codings.
   *
   * @param client accepts the response to a head that is refused
   */
  public byte @Nullable [] read(Consumer<byte[]> client) {
    byte[] bytes = read();
    if (refusal != null) {
      client.accept(refusal.bytes());
      return null;
    }
    return bytes;
  }

  /** Returns content or a head without the empty lines before it (RFC 9112 section 2.2). */
  byte @Nullable [] read() {
    if (received.length == 0) {
      received = connection.get();
    }
    int content = scanner.content(received.length);
    return content > 0 ? take(content) : head();
  }

  /** Returns the response to the head that was read last, or null if it is well-formed. */
  @Nullable Response refusal() {
    return refusal;
  }

  private byte @Nullable [] head() {
    int end = scanner.end(received);
    end = end < 0 ? awaitTheRest() : end;
    if (end < 0) {
      return null;
    }
    byte[] head = withoutEmptyLines(take(end));
    refusal = refusal(head);
    return head;
  }

  private static byte[] withoutEmptyLines(byte[] head) {
    int begin = 0;
    while (begin < head.length && (head[begin] == '\r' || head[begin] == '\n')) {
      begin++;
    }
    return begin == 0 ? head : Arrays.copyOfRange(head, begin, head.length);
  }

  private @Nullable Response refusal(byte[] head) {
    int status = scanner.refusal() == 0 ? fault(head) : scanner.refusal();
    if (status == 0) {
      return null;
    }
    Response response = Response.refusal(status);
    return text(head).startsWith("HEAD ") ? response.withoutBody() : response;
  }

  /** Returns what is wrong with a head of the grammar, whose request line ends with its version. */
  private int fault(byte[] head) {
    int end = 0;
    while (head[end] != '\r') {
      end++;
    }
    if (head[end - 1] == '0') {
      return 505;
    }
    return scanner.isEndless() ? RequestCheck.of(request(text(head))).fault() : 0;
  }

  private static String text(byte[] head) {
    return new String(head, ISO_8859_1);
  }

  /** Parses a well-formed head. */
  private static Request request(String head) {
    List<String> lines = head.lines().toList();
    String[] line = lines.get(0).split(" ", -1);
    return new Request(
        new Request.Line(line[0], line[1], line[2]), null, null, name -> values(lines, name + ":"));
  }

  private static List<String> values(List<String> lines, String begin) {
    return lines.stream()
        .filter(line -> line.regionMatches(true, 0, begin, 0, begin.length()))
        .map(line -> line.substring(begin.length()).strip())
        .toList();
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
        end = scanner.end(received);
      }
      return end;
    } finally {
      budget.release(length);
      begin = NONE;
    }
  }
}
