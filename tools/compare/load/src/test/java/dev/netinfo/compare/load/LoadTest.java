package dev.netinfo.compare.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Base64;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LoadTest {
  private static final int RATE = 400;
  private static final int SECONDS = 3;

  /** A generator that waits for a server before it asks again would see a few slow answers only. */
  @Test
  void countsWhatWasDueWhileTheServerStoodStill() throws Exception {
    try (StallingServer server = StallingServer.stallingOnce()) {
      Outcome outcome = Load.put(new Order(true, true, RATE, SECONDS, server.port(), "/", ""));
      byte[] encoded = Base64.getDecoder().decode(outcome.latencies());
      Histogram latencies = Histogram.decodeFromCompressedByteBuffer(ByteBuffer.wrap(encoded), 0);
      // A third of all requests was due while it stood; half of those waited for half of the time.
      double slow = latencies.getValueAtPercentile(90) / 1e3;
      assertTrue(slow > server.stallMicros() / 3.0, slow + " microseconds");
      assertEquals(0, outcome.failures());
    }
  }

  @Test
  void keepsConnectionsOrMakesOneForEachRequest() throws IOException {
    for (boolean keepAlive : new boolean[] {true, false}) {
      try (StallingServer server = StallingServer.neverStalling()) {
        Outcome outcome = Load.put(new Order(false, keepAlive, 4, 1, server.port(), "/", ""));
        int answers = outcome.perSecond().getFirst();
        assertTrue(answers > 4, outcome.toString());
        assertTrue(
            keepAlive ? server.connections() <= 4 : server.connections() >= answers,
            server.connections() + " connections for " + answers);
      }
    }
  }

  @Test
  void countsWhatIsNotAnswered() throws IOException {
    try (StallingServer server = StallingServer.refusing()) {
      Outcome outcome = Load.put(new Order(true, true, 20, 1, server.port(), "/", ""));
      assertEquals(0, outcome.perSecond().getFirst());
      assertTrue(outcome.failures() > 0, outcome.toString());
    }
  }

  @Test
  void readsAnOrder() {
    assertEquals(
        new Order(false, true, 16, 1, 8080, "/", ""), Order.parse("closed keep 16 1 8080"));
    assertEquals(
        new Order(true, false, 500, 2, 80, "/who", "192.0.2.1,203.0.113.9"),
        Order.parse("open new 500 2 80 /who 192.0.2.1,203.0.113.9"));
  }
}
