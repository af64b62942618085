package dev.netinfo.watch.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class RequestLoopTest {
  private final Tally tally = new Tally();

  @Test
  void takesANewConnectionForEachRequest() throws IOException, InterruptedException {
    try (TestServer server = new TestServer(TestServer.ok("a"), TestServer.ok("b"))) {
      ask(server.target(), Duration.ZERO, 6);
      assertEquals(Map.of("a", 6L), tally.answers());
      assertEquals(6, tally.connections());
      assertEquals(6, server.connections());
    }
  }

  @Test
  void keepsAConnectionAsLongAsTheServerDoes() throws IOException, InterruptedException {
    String last = "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\nb";
    try (TestServer server = new TestServer(TestServer.ok("a"), last)) {
      ask(server.target().keptAlive(), Duration.ZERO, 6);
      assertEquals(Map.of("a", 3L, "b", 3L), tally.answers());
      assertEquals(3, tally.connections());
      assertEquals(3, server.connections());
    }
  }

  @Test
  void countsAConnectionThatTheServerLeftAsAFailure() throws IOException, InterruptedException {
    try (TestServer server = new TestServer(TestServer.ok("a"))) {
      ask(server.target().keptAlive(), Duration.ZERO, 4);
      assertEquals(Map.of("a", 2L), tally.answers());
      assertEquals(Map.of("connection cut off", 2L), tally.failures());
    }
  }

  @Test
  void countsAnotherStatusAsAFailure() throws IOException, InterruptedException {
    String draining = "HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\n\r\n";
    try (TestServer server = new TestServer(draining)) {
      ask(server.target(), Duration.ZERO, 2);
      assertEquals(Map.of("status 503", 2L), tally.failures());
      assertEquals(0, tally.answered());
      assertEquals(2, tally.failed());
    }
  }

  @Test
  void goesOnInTheBackgroundUntilItIsClosed() throws IOException, InterruptedException {
    CountDownLatch five = new CountDownLatch(5);
    try (TestServer server = new TestServer(TestServer.ok("a"))) {
      try (RequestLoop _ =
          RequestLoop.start(
              server.target(),
              Duration.ofMillis(1),
              Long.MAX_VALUE,
              tally.andThen(sample -> five.countDown()))) {
        assertTrue(five.await(30, TimeUnit.SECONDS));
      }
      assertEquals(server.connections(), tally.answered());
    }
  }

  @Test
  void keepsAConnectionOrNotAsItIsToldMeanwhile() throws IOException, InterruptedException {
    String[] answers = Collections.nCopies(10, TestServer.ok("a")).toArray(String[]::new);
    CompletableFuture<RequestLoop> started = new CompletableFuture<>();
    CountDownLatch paused = new CountDownLatch(1);
    Consumer<Sample> switching =
        sample -> {
          if (tally.answered() == 4) {
            started.join().keepAlive(true);
            started.join().pause(true);
            paused.countDown();
          }
        };
    try (TestServer server = new TestServer(answers)) {
      RequestLoop sampler =
          RequestLoop.start(server.target(), Duration.ZERO, 10, tally.andThen(switching));
      started.complete(sampler);
      assertTrue(paused.await(30, TimeUnit.SECONDS));
      assertFalse(sampler.await(Duration.ofMillis(100)));
      assertEquals(4, tally.answered());
      sampler.pause(false);
      assertTrue(sampler.await(Duration.ofSeconds(30)));
      assertEquals(10, tally.answered());
      assertEquals(5, server.connections());
    }
  }

  @Test
  void keepsToItsRate() throws IOException, InterruptedException {
    Duration interval = Duration.ofMillis(30);
    try (TestServer server = new TestServer(TestServer.ok("a"))) {
      long start = System.nanoTime();
      ask(server.target(), interval, 4);
      assertTrue(System.nanoTime() - start >= interval.multipliedBy(3).toNanos());
    }
  }

  private void ask(Target target, Duration interval, long count) throws InterruptedException {
    try (RequestLoop sampler = RequestLoop.start(target, interval, count, tally)) {
      assertTrue(sampler.await(Duration.ofSeconds(30)));
    }
  }
}
