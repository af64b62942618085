package dev.netinfo.compare.place;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class CpuGroupTest {
  private static final List<String> BUSY = List.of("/bin/sh", "-c", "while :; do :; done");

  @Test
  void givesItsProcessesSoMuchProcessorTimeAndNoMore() throws IOException, InterruptedException {
    assumeTrue(CpuGroup.canBeMade(), "control groups need root");
    CpuGroup group = CpuGroup.create(0.05);
    List<String> command = new ArrayList<>(group.joining());
    command.addAll(BUSY);
    Process limited = new ProcessBuilder(command).start();
    Process unlimited = new ProcessBuilder(BUSY).start();
    try {
      assertFalse(limited.waitFor(2, TimeUnit.SECONDS), "it ended");
      Duration few = limited.info().totalCpuDuration().orElseThrow();
      Duration many = unlimited.info().totalCpuDuration().orElseThrow();
      assertTrue(few.multipliedBy(3).compareTo(many) < 0, few + " beside " + many);
    } finally {
      limited.destroyForcibly().waitFor();
      unlimited.destroyForcibly().waitFor();
      group.remove();
    }
  }
}
