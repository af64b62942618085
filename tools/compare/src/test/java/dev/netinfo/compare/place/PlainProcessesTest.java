package dev.netinfo.compare.place;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Variant;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PlainProcessesTest {
  private static final Candidate BUSY =
      new Candidate(
          "busy",
          Variant.IMAGE,
          "busy",
          List.of("/bin/sh", "-c", "while :; do :; done"),
          Map.of(),
          Map.of());

  private static final Duration ENOUGH = Duration.ofMillis(500);

  private final PlainProcesses place = new PlainProcesses();

  @Test
  void givesAProcessSoMuchProcessorTimeAndNoMore() throws IOException, InterruptedException {
    assumeTrue(place.canLimitTime(), "control groups need root");
    try (PreparedStart limited = prepare(0.01);
        PreparedStart whole = prepare(1)) {
      Process few = limited.command().start();
      Process many = whole.command().start();
      try {
        // On a busy machine, this takes a while.
        while (time(many).compareTo(ENOUGH) < 0) {
          assertFalse(many.waitFor(100, TimeUnit.MILLISECONDS), "it ended");
        }
        Duration little = time(few);
        Duration much = time(many);
        assertTrue(little.multipliedBy(3).compareTo(much) < 0, little + " beside " + much);
      } finally {
        few.destroyForcibly().waitFor();
        many.destroyForcibly().waitFor();
      }
    }
  }

  private PreparedStart prepare(double time) {
    return place.prepare(BUSY, Processors.last(time), Map.of());
  }

  private static Duration time(Process process) {
    return process.info().totalCpuDuration().orElseThrow();
  }
}
