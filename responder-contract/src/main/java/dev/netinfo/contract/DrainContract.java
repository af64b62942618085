package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a responder does from SIGTERM until its process ends. */
interface DrainContract extends Subject {
  Map<String, String> LONG_DRAIN = Map.of("NETINFO_DRAIN", "30s");
  Duration SHORT = Duration.ofMillis(1500);
  Map<String, String> SHORT_DRAIN = Map.of("NETINFO_DRAIN", SHORT.toMillis() + "ms");

  /** The status of each response during a drain, by its request line. */
  Map<String, Integer> RESPONSES =
      Map.of(
          "GET /", 200,
          "GET /livez", 200,
          "GET /healthz", 200,
          "HEAD /", 200,
          "OPTIONS /", 204,
          "POST /", 405,
          "GET /nope", 404,
          "GET /pod_uid", 404);

  /** Tests everything that can be seen during one drain, because each start takes time. */
  @Test
  default void saysThatItDrainsAndStillServes() {
    try (RunningResponder responder = start(LONG_DRAIN);
        Wire kept = Wire.to(responder);
        Wire halfway = Wire.to(responder)) {
      assertEquals("ok\n", kept.request("GET /readyz").read().body());
      halfway.send("GET /livez HTTP/1.1\r\nHost:");
      responder.terminate();
      Response draining = awaitDraining(responder);
      assertEquals("draining\n", draining.body());
      assertEquals("no-store", draining.header("Cache-Control"));
      closesKeptConnectionsAfterOneMoreResponse(kept, halfway);
      servesEachConnectionOnce(responder);
      servesOnePipelinedRequest(responder);
    }
  }

  private static void closesKeptConnectionsAfterOneMoreResponse(Wire kept, Wire halfway) {
    assertEquals(503, kept.request("GET /readyz").read().status());
    assertTrue(kept.isClosed());
    assertEquals("ok\n", halfway.send(" h\r\n\r\n").read().body());
    assertTrue(halfway.isClosed());
  }

  private static void servesEachConnectionOnce(RunningResponder responder) {
    RESPONSES.forEach((requestLine, status) -> {
      boolean isHead = requestLine.startsWith("HEAD");
      for (String accept : List.of("text/plain", "application/json")) {
        try (Wire wire = Wire.to(responder).request(requestLine, "Accept: " + accept)) {
          Response response = isHead ? wire.readHead() : wire.read();
          assertEquals(status, response.status(), requestLine);
          assertEquals("close", response.header("Connection"), requestLine);
          assertTrue(wire.isClosed(), requestLine);
        }
      }
    });
  }

  private static void servesOnePipelinedRequest(RunningResponder responder) {
    try (Wire wire = Wire.to(responder)) {
      wire.send("GET /livez HTTP/1.1\r\nHost: h\r\n\r\n".repeat(3));
      assertEquals("close", wire.read().header("Connection"));
      assertTrue(wire.isClosed());
    }
  }

  @Test
  default void refusesNobodyUntilItIsDrainedAndThenEnds() {
    try (RunningResponder responder = start(SHORT_DRAIN)) {
      Instant begin = Instant.now();
      responder.terminate();
      awaitRefusal(responder);
      Duration served = Duration.between(begin, Instant.now());
      assertTrue(served.compareTo(SHORT) >= 0, "refused after " + served);
      assertEnded(responder);
    }
  }

  @Test
  default void finishesAHeadThatHasBegunWhenItsListenerCloses() {
    try (RunningResponder responder = start(Map.of());
        Wire wire = Wire.to(responder);
        Wire idle = Wire.to(responder)) {
      // What is sent with another request has arrived when that has its response.
      wire.send("GET /livez HTTP/1.1\r\nHost: h\r\n\r\nGET /livez HTTP/1.1\r\nHost:");
      assertEquals("ok\n", wire.read().body());
      assertEquals("ok\n", idle.request("GET /livez").read().body());
      responder.terminate();
      awaitRefusal(responder);
      assertTrue(idle.isClosed());
      assertEquals("ok\n", wire.send(" h\r\n\r\n").read().body());
      assertTrue(wire.isClosed());
      assertEnded(responder);
    }
  }

  /** The buffers of the kernel are full in the middle of the second response. */
  @Test
  default void finishesAResponseThatHasBegunWhenItsListenerCloses() {
    String[] longResponse = {
      "Accept: application/json", "X-Forwarded-For: 127.0.0.2" + ",127.0.0.2".repeat(60)
    };
    try (RunningResponder responder = start(Map.of());
        Wire wire = Wire.withReceiveBuffer(responder, 1);
        Wire idle = Wire.to(responder)) {
      wire.request("GET /", longResponse).request("GET /", longResponse);
      while (!wire.hasAnswer()) {
        Thread.onSpinWait();
      }
      // When that has its response, the second request is under way.
      idle.request("GET /livez").read();
      responder.terminate();
      awaitRefusal(responder);
      assertTrue(idle.isClosed());
      assertEquals(200, wire.read().status());
      assertEquals(200, wire.read().status());
      assertTrue(wire.isClosed());
      assertEnded(responder);
    }
  }

  private static void awaitRefusal(RunningResponder responder) {
    Instant begin = Instant.now();
    while (isServed(responder)) {
      assertTrue(Duration.between(begin, Instant.now()).toSeconds() < 30, "still served");
    }
  }

  private static boolean isServed(RunningResponder responder) {
    try (Wire wire = Wire.to(responder)) {
      return wire.request("GET /livez").read().body().equals("ok\n");
    } catch (UncheckedIOException | AssertionError refused) {
      return false;
    }
  }

  @Test
  default void endsWithIdleConnectionsOpen() {
    try (RunningResponder responder = start(Map.of());
        Wire idle = Wire.to(responder);
        Wire kept = Wire.to(responder)) {
      assertEquals("ok\n", kept.request("GET /livez").read().body());
      responder.terminate();
      assertEnded(responder);
      assertTrue(idle.isClosed());
      assertTrue(kept.isClosed());
      assertThrows(UncheckedIOException.class, () -> Wire.to(responder).close());
    }
  }

  /** The first answers may still come from before the signal arrived. */
  private static Response awaitDraining(RunningResponder responder) {
    while (true) {
      try (Wire wire = Wire.to(responder)) {
        Response response = wire.request("GET /readyz").read();
        if (response.status() == 503) {
          return response;
        }
      }
    }
  }

  /** Asserts that the process ends by itself, as one does that was asked to. */
  static void assertEnded(RunningResponder responder) {
    int status = responder.awaitExit();
    assertTrue(List.of(0, 143).contains(status), "exit status " + status);
    assertEquals(List.of(), responder.complaints());
  }
}
