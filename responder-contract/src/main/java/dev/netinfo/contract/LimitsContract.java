package dev.netinfo.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** How many connections are served at a time, and how much is read from one. */
interface LimitsContract extends Subject {
  int MAX = 5;
  int PIPELINED = 5_000;

  @Test
  default void servesSoManyConnectionsAndLetsTheNextOneWait() {
    try (RunningResponder responder = start(Map.of("NETINFO_MAX_CONNECTIONS", "" + MAX))) {
      List<Wire> served = new ArrayList<>();
      for (int i = 0; i < MAX; i++) {
        served.add(Wire.to(responder));
        assertServed(served.get(i));
      }
      try (Wire next = Wire.to(responder).request("GET /livez")) {
        served.forEach(LimitsContract::assertServed);
        assertFalse(next.hasAnswer());
        served.removeFirst().close();
        assertEquals("ok\n", next.read().body());
      }
      served.forEach(Wire::close);
      for (int i = 0; i < 3 * MAX; i++) {
        try (Wire wire = Wire.to(responder)) {
          assertServed(wire);
        }
      }
    }
  }

  /** The kernel's buffers hold what has been sent and not read: some hundred kB in all. */
  @Test
  default void readsNoMoreFromWhoDoesNotReadTheResponses() {
    try (Wire wire = Wire.withSmallBuffers(responder())) {
      String request = "GET / HTTP/1.1\r\nHost: h\r\nAccept: application/json\r\n\r\n";
      CompletableFuture<Wire> sent =
          CompletableFuture.supplyAsync(
              () -> wire.send(request.repeat(PIPELINED)), task -> Thread.ofVirtual().start(task));
      for (int i = 0; i < 200; i++) {
        assertEquals("ok\n", get("/livez").body());
      }
      assertFalse(sent.isDone());
      String first = wire.read().body();
      for (int i = 1; i < PIPELINED; i++) {
        assertEquals(first, wire.read().body());
      }
      sent.join();
    }
  }

  /**
   * The number of requests decides how much of the responses is still in the server when it learns
   * that the client sends no more. With some of these numbers it is a little, and no read is due.
   */
  @Test
  default void answersAllThatWasSentByAClientThatSendsNoMore() {
    Map<Integer, Wire> clients = new TreeMap<>();
    for (int requests = 10; requests <= 400; requests += 10) {
      String all = "GET /livez HTTP/1.1\r\nHost: h\r\n\r\n".repeat(requests);
      Wire client = Wire.withSmallBuffers(responder());
      Thread.ofVirtual().start(() -> client.send(all).sendNoMore());
      clients.put(requests, client);
    }
    for (int i = 0; i < 200; i++) {
      assertEquals("ok\n", get("/livez").body());
    }
    clients.forEach(LimitsContract::assertAnswersAll);
  }

  private static void assertAnswersAll(int requests, Wire client) {
    for (int i = 0; i < requests; i++) {
      assertEquals("ok\n", client.read().body(), i + " of " + requests);
    }
    assertTrue(client.isClosed());
    client.close();
  }

  private static void assertServed(Wire wire) {
    assertEquals("ok\n", wire.request("GET /livez").read().body());
  }
}
