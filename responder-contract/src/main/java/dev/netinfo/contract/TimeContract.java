package dev.netinfo.contract;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/**
 * How long a head may take, from its first byte on, how long a connection may be idle, and how long
 * a request may be in flight when the process has to end.
 */
interface TimeContract extends Subject {
  /** A little less than the limit, because the server's clock starts when a byte arrives. */
  Duration HEAD_TIME = Duration.ofMillis(9_900);

  /** A little less than the limit, for the same reason. */
  Duration IDLE_TIME = Duration.ofMillis(1_900);

  String COMPLETE = "GET /livez HTTP/1.1\r\nHost: h\r\n\r\n";

  /** By name, the bytes that are sent first, a bar, and the bytes that are sent every second. */
  Map<String, String> SLOW =
      Map.of(
          "half a line", "GE|",
          "half a head", "GET /livez HTTP/1.1\r\nHost: h\r\n|",
          "empty lines only", "\r\n|\r\n\r\n",
          "byte by byte", "GET /livez HTTP/1.1\r\nX: |x",
          "line by line", "GET /livez HTTP/1.1\r\n|X: x\r\n",
          "after another", COMPLETE + "GET /livez HTTP/1.1\r\n|",
          "after another, byte by byte", COMPLETE + "GET /livez?|x");

  /** Runs all cases at the same time. */
  @Test
  default void closesAConnectionWhoseHeadTakesTooLong() {
    Map<String, CompletableFuture<Duration>> open = new LinkedHashMap<>();
    try (Wire kept = Wire.to(responder()).request("GET /livez");
        Wire content = Wire.to(responder()).request("POST /livez", "Content-Length: 5")) {
      assertEquals("ok\n", kept.read().body());
      // Content is no head that has begun.
      assertEquals(405, content.send("hello").read().status());
      SLOW.forEach((name, bytes) ->
          open.put(
              name,
              CompletableFuture.supplyAsync(
                  () -> timeOpen(bytes), task -> Thread.ofVirtual().start(task))));
      open.forEach((name, time) ->
          assertTrue(time.join().compareTo(HEAD_TIME) >= 0, name + " " + time.join()));
      assertEquals("ok\n", kept.request("GET /livez").read().body());
      assertEquals("ok\n", content.request("GET /livez").read().body());
    }
  }

  @Test
  default void closesAConnectionOnWhichNothingHappens() {
    try (RunningResponder responder = start(Map.of("NETINFO_IDLE_TIMEOUT", "2s"));
        Wire fresh = Wire.to(responder);
        Wire kept = Wire.to(responder);
        Wire unread = Wire.withSmallBuffers(responder)) {
      Instant begin = Instant.now();
      CompletableFuture<Wire> hungUp =
          CompletableFuture.supplyAsync(
              () -> unread.send(COMPLETE.repeat(20_000)), task -> Thread.ofVirtual().start(task));
      assertEquals("ok\n", kept.request("GET /livez").read().body());
      assertTrue(kept.isClosed(), "the kept one is still open");
      assertTrue(fresh.isClosed(), "the fresh one is still open");
      assertTrue(Duration.between(begin, Instant.now()).compareTo(IDLE_TIME) >= 0);
      hungUp.orTimeout(20, SECONDS).join();
    }
  }

  /** Only the time for requests in flight can end it: an idle connection would have an hour. */
  @Test
  default void endsWithRequestsThatNeverFinish() {
    try (RunningResponder responder = start(Map.of("NETINFO_IDLE_TIMEOUT", "60m"));
        Wire head = Wire.to(responder);
        Wire content = Wire.to(responder);
        Wire unread = Wire.withSmallBuffers(responder)) {
      Thread.ofVirtual().start(() -> unread.send(COMPLETE.repeat(20_000)));
      head.send(COMPLETE + "GET /livez HTTP/1.1\r\nHost:");
      content.send(COMPLETE).request("POST /livez", "Content-Length: 5").send("he");
      assertEquals("ok\n", head.read().body());
      assertEquals("ok\n", content.read().body());
      assertEquals("ok\n", unread.read().body());
      responder.terminate();
      DrainContract.assertEnded(responder);
    }
  }

  private Duration timeOpen(String bytes) {
    String[] parts = bytes.split("\\|", -1);
    CountDownLatch closed = new CountDownLatch(1);
    try (Wire wire = Wire.to(responder())) {
      Instant begin = Instant.now();
      wire.send(parts[0]);
      Thread.ofVirtual().start(() -> trickle(wire, parts[1], closed));
      if (parts[0].startsWith(COMPLETE)) {
        assertEquals("ok\n", wire.read().body());
      }
      assertTrue(wire.isClosed(), "still open");
      return Duration.between(begin, Instant.now());
    } finally {
      closed.countDown();
    }
  }

  private static void trickle(Wire wire, String bytes, CountDownLatch closed) {
    try {
      while (!closed.await(1, SECONDS)) {
        wire.send(bytes);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
