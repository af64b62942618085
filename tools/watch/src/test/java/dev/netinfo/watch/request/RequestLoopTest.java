package dev.netinfo.watch.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestLoopTest {
  private static final String A = TestServer.ok("Hello from a");
  private static final Duration MILLI = Duration.ofMillis(1);

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

  private void send(Target target, Duration interval, long count) throws InterruptedException {
    try (RequestLoop loop = RequestLoop.start(target, interval, count, tally)) {
      assertTrue(loop.await(Duration.ofSeconds(30)));
    }
  }
}
