package dev.netinfo.images.contract;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.contract.Wire;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a flood does to a container with the memory of the manifests: nothing that lasts. A larger
 * one comes with {@code -Dflood.connections=3500}.
 */
interface FloodContract extends ContainerContract {
  int CONNECTIONS = Integer.getInteger("flood.connections", 2_000);

  /** So many are served at a time; the others wait, and are there all the same. */
  int SERVED = 1_000;

  int CLIENTS = 5;
  int ROUNDS = 10;
  int PAUSE_MILLIS = 100;
  int RECOVERY_SECONDS = 10;

  @ParameterizedTest
  @EnumSource
  default void survivesAFlood(FloodKind kind) throws InterruptedException {
    List<Wire> clients = new ArrayList<>();
    try (ResponderContainer responder = container()) {
      long pid = responder.pid();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(Wire.to(responder.port()));
      }
      clients.forEach(FloodContract::assertAnswered);
      try (Flood flood = Flood.start(kind, responder.port(), CONNECTIONS, SERVED)) {
        flood.await();
        assertAnsweredAgainAndAgain(clients);
      }
      CompletableFuture.runAsync(() -> assertAnswersEverybody(responder))
          .orTimeout(RECOVERY_SECONDS, SECONDS)
          .join();
      clients.forEach(FloodContract::assertAnswered);
      assertEquals(List.of(), responder.complaints());
      assertTrue(ProcessHandle.of(pid).isPresent(), "it was started again");
    } finally {
      clients.forEach(Wire::close);
    }
  }

  private static void assertAnsweredAgainAndAgain(List<Wire> clients) throws InterruptedException {
    for (int i = 0; i < ROUNDS; i++) {
      clients.forEach(FloodContract::assertAnswered);
      Thread.sleep(PAUSE_MILLIS);
    }
  }

  private static void assertAnswersEverybody(ResponderContainer responder) {
    for (int i = 0; i < CONNECTIONS / 10; i++) {
      try (Wire wire = Wire.to(responder.port())) {
        assertAnswered(wire);
      }
    }
  }

  private static void assertAnswered(Wire client) {
    assertEquals("ok\n", client.request("GET /livez").read().body());
  }
}
