package dev.netinfo.compare.load;

import io.hyperfoil.api.session.Session;
import io.hyperfoil.http.api.HttpRequest;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.HdrHistogram.Histogram;

/** When each request was begun and answered. Hyperfoil's one thread writes it. */
final class Recording {
  private static final int OK = 200;
  private static final int MAX_REQUESTS_PER_SECOND = 200_000;
  private static final long SECOND = 1_000_000_000;
  private static final long MAX_NANOS = 60 * SECOND;

  private final Order order;
  private final int[] turns;
  private long[] begun;
  private long[] answered;
  private int count;

  Recording(Order order) {
    this.order = order;
    this.turns = new int[order.amount() + 1];
    int expected = order.open() ? order.amount() : MAX_REQUESTS_PER_SECOND / 10;
    this.begun = new long[expected * (order.seconds() + 1)];
    this.answered = new long[begun.length];
  }

  /** The sessions begin in the order in which they are due, so their turn is their number. */
  boolean begin(Session session) {
    if (count == begun.length) {
      begun = Arrays.copyOf(begun, 2 * count);
      answered = Arrays.copyOf(answered, 2 * count);
    }
    turns[session.uniqueId()] = count;
    begun[count++] = System.nanoTime();
    return true;
  }

  /** What is not 200 stays unanswered. */
  void end(HttpRequest request, int status) {
    if (status == OK) {
      answered[turns[request.session.uniqueId()]] = System.nanoTime();
    }
  }

  Outcome outcome(double cpuSeconds) {
    long first = count == 0 ? 0 : begun[0];
    int[] perSecond = new int[order.seconds()];
    int failures = 0;
    for (int turn = 0; turn < count; turn++) {
      long second = (answered[turn] - first) / SECOND;
      if (answered[turn] == 0) {
        failures++;
      } else if (second < perSecond.length) {
        perSecond[(int) second]++;
      }
    }
    List<Integer> answers = Arrays.stream(perSecond).boxed().toList();
    if (order.open()) {
      return new Outcome(answers, failures, cpuSeconds, latencies(), lateMicros());
    }
    // When time is up, each connection may still wait for its answer.
    int failed = Math.max(0, failures - order.amount());
    return new Outcome(answers, failed, cpuSeconds, latencies(), 0);
  }

  /**
   * In an open load from when a request was due, and not from when it was sent: what waits because
   * the server, or the generator, is behind has waited. In a closed load nothing is due.
   */
  private String latencies() {
    Histogram histogram = new Histogram(MAX_NANOS, 3);
    long schedule = order.open() ? schedule() : 0;
    for (int turn = 0; turn < count; turn++) {
      if (answered[turn] != 0) {
        long begin = order.open() ? schedule + due(turn) : begun[turn];
        histogram.recordValue(Math.clamp(answered[turn] - begin, 0, MAX_NANOS));
      }
    }
    ByteBuffer bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
    int length = histogram.encodeIntoCompressedByteBuffer(bytes);
    return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
  }

  /** Returns how late the generator itself was, at its 99th percentile. */
  private double lateMicros() {
    Histogram histogram = new Histogram(MAX_NANOS, 3);
    long schedule = schedule();
    for (int turn = 0; turn < count; turn++) {
      histogram.recordValue(Math.clamp(begun[turn] - schedule - due(turn), 0, MAX_NANOS));
    }
    return histogram.getValueAtPercentile(99) / 1e3;
  }

  /** Returns when the schedule began: as late as it can be without a request before its time. */
  private long schedule() {
    long schedule = Long.MAX_VALUE;
    for (int turn = 0; turn < count; turn++) {
      schedule = Math.min(schedule, begun[turn] - due(turn));
    }
    return schedule;
  }

  /** Hyperfoil's schedule is one of whole milliseconds. */
  private long due(int turn) {
    return Math.ceilDiv(1000L * (turn + 1), order.amount()) * 1_000_000;
  }
}
