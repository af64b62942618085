package dev.netinfo.watch.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.Command;
import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Ten hours at fifty requests a second, in a process with little memory. */
class BoundedMemoryTest {
  private static final int SAMPLES = 10 * 60 * 60 * 50;
  private static final String HEAP = "-Xmx24m";

  @Test
  void takesTenHoursInLittleMemory() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Command.java(),
                HEAP,
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                BoundedMemoryTest.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), output);
    assertEquals(SAMPLES + " requests\n", output);
  }

  /** A rollout every minute, a hostile name now and then, and somebody who looks. */
  public static void main(String[] arguments) {
    Instant start = Instant.parse("2026-01-01T00:00:00Z");
    Instant[] now = {start};
    RequestStatistics watching = RequestStatistics.begin(() -> now[0]);
    for (int i = 0; i < SAMPLES; i++) {
      now[0] = start.plusMillis(20L * i);
      watching.add(event(i, now[0]));
      if (i % 1000 == 0) {
        assertTrue(watching.snapshot().rows().size() <= PodList.MAX_PODS + 1);
      }
    }
    System.out.println(watching.snapshot().totals().requests() + " requests");
  }

  private static RequestEvent event(int i, Instant now) {
    return new RequestEvent(now, outcome(i), latency(i), true);
  }

  private static Duration latency(int i) {
    return Duration.ofNanos(1_000_000L + i % 977 * 1_000_003L);
  }

  private static Outcome outcome(int i) {
    if (i % 101 == 0) {
      return Outcome.of(500 + i % 100, "x".repeat(i % 2000));
    }
    if (i % 1009 == 0) {
      return Outcome.of(200, "Hello from " + "y".repeat(i % 900) + i);
    }
    int rollout = i / 3000;
    String body =
        "{\"pod_name\":\"demo-%d-%d\",\"version\":\"1.%d\",\"client_ip\":\"10.244.%d.%d\"}"
            .formatted(rollout, i % 7, rollout, rollout % 250, i % 250);
    return Outcome.of(200, body);
  }
}
