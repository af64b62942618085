package dev.netinfo.watch.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestLoopTest {
  private static final String A = TestServer.ok("Hello from a");
  private static final Duration MILLI = Duration.ofMillis(1);
  private static final Duration LATE = Duration.ofMillis(200);

  private final Tally tally = new Tally();

  @Test
  void takesANewConnectionForEachRequest() throws IOException, InterruptedException {
    try (TestServer server = new TestServer(A, TestServer.ok("Hello from b"))) {
      send(server.target(), MILLI, 6);
      assertEquals(Map.of("a", 6L), tally.answers());
      assertEquals(6, tally.connections());
      assertEquals(6, server.connections());
    }
  }

  @Test
  void countsAnotherStatusAsAFailure() throws IOException, InterruptedException {
    String draining = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
    try (TestServer server = new TestServer(draining)) {
      send(server.target(), MILLI, 2);
      assertEquals(Map.of("status 503", 2L), tally.failures());
      assertEquals(Map.of(), tally.answers());
    }
  }

  @Test
  void goesOnInTheBackgroundUntilItIsClosed() throws IOException, InterruptedException {
    CountDownLatch five = new CountDownLatch(5);
    try (TestServer server = new TestServer(A)) {
      try (RequestLoop _ =
          RequestLoop.start(
              server.target(), MILLI, Long.MAX_VALUE, tally.andThen(event -> five.countDown()))) {
        assertTrue(five.await(30, TimeUnit.SECONDS));
      }
      assertEquals(Map.of("a", (long) server.connections()), tally.answers());
    }
  }

  @Test
  void keepsToItsRate() throws IOException, InterruptedException {
    Duration interval = Duration.ofMillis(30);
    try (TestServer server = new TestServer(A)) {
      long start = System.nanoTime();
      send(server.target(), interval, 4);
      assertTrue(System.nanoTime() - start >= interval.multipliedBy(3).toNanos());
    }
  }

  /**
   * What a client of an open system sees: requests keep coming, whatever became of those before.
   */
  @Test
  void sendsAsManyRequestsToAServerThatHangs() throws IOException, InterruptedException {
    Duration interval = Duration.ofMillis(20);
    Duration timeout = Duration.ofMillis(400);
    long hung;
    try (TestServer server = new TestServer(A)) {
      RequestLoop loop = RequestLoop.start(server.target(timeout), interval, Long.MAX_VALUE, tally);
      tally.await(10, 0);
      long start = System.nanoTime();
      server.hang();
      tally.await(0, 40);
      server.goOn();
      hung = System.nanoTime() - start;
      tally.await(tally.events().size() + 30, 0);
      loop.close();
    }
    List<RequestEvent> events = tally.events();
    List<Instant> due = events.stream().map(RequestEvent::due).sorted().toList();
    long intervals = Duration.between(due.getFirst(), due.getLast()).dividedBy(interval);
    assertTrue(
        Math.abs(intervals + 1 - events.size()) <= 5,
        () -> "due: %d, sent: %d".formatted(intervals + 1, events.size()));
    long failed = (hung - timeout.toNanos()) / interval.toNanos();
    long late = events.stream().filter(event -> event.latency().compareTo(LATE) > 0).count();
    assertTrue(failures(events) >= failed - 3, failures(events) + " of " + failed);
    assertTrue(late >= hung / interval.toNanos() - LATE.dividedBy(interval) - 3, "late: " + late);
  }

  @Test
  void hasABoundedNumberInFlight() throws IOException, InterruptedException {
    List<RequestEvent> events = new CopyOnWriteArrayList<>();
    try (TestServer server = new TestServer(A)) {
      server.hang();
      Duration timeout = Duration.ofMillis(500);
      CompletableFuture<Integer> connections = new CompletableFuture<>();
      RequestLoop loop =
          RequestLoop.start(
              server.target(timeout),
              MILLI,
              400,
              event -> {
                connections.complete(server.connections());
                events.add(event);
              });
      assertTrue(loop.await(Duration.ofSeconds(30)));
      assertEquals(400, events.size());
      assertEquals(400, failures(events));
      int atOnce = connections.join();
      assertTrue(8 < atOnce && atOnce <= RequestLoop.MAX_IN_FLIGHT, "at once: " + atOnce);
    }
  }

  private static long failures(Collection<RequestEvent> events) {
    return events.stream().filter(event -> event.outcome() instanceof Outcome.Failed).count();
  }

  private void send(Target target, Duration interval, long count) throws InterruptedException {
    try (RequestLoop loop = RequestLoop.start(target, interval, count, tally)) {
      assertTrue(loop.await(Duration.ofSeconds(30)));
    }
  }
}
