package dev.netinfo.images.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.Unchecked;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a container of an image may do, as the kernel tells it. */
interface ConfinementContract extends ImageUnderTest {
  @Test
  default void runsAsANumberedUserWithoutAnyCapability() {
    try (RunningContainer container = container()) {
      List<String> status = proc(container, "status");
      assertTrue(status.contains("Uid:\t10001\t10001\t10001\t10001"), status.toString());
      assertTrue(status.contains("Gid:\t10001\t10001\t10001\t10001"), status.toString());
      assertTrue(status.contains("CapEff:\t0000000000000000"), status.toString());
      assertTrue(status.contains("CapBnd:\t0000000000000000"), status.toString());
      assertTrue(status.contains("NoNewPrivs:\t1"), status.toString());
    }
  }

  @Test
  default void standsOnARootThatCannotBeWritten() {
    try (RunningContainer container = container()) {
      assertTrue(
          proc(container, "mounts").stream()
              .map(mount -> mount.split(" "))
              .anyMatch(mount -> mount[1].equals("/") && mount[3].startsWith("ro,")),
          "the root can be written");
    }
  }

  @Test
  default void startsFromItsCache() {
    try (RunningContainer container = container()) {
      assertTrue(
          proc(container, "maps").stream().anyMatch(map -> map.endsWith("/app/cache/program.aot")),
          "the cache is not in memory");
    }
  }

  private static List<String> proc(RunningContainer container, String file) {
    Path path = Path.of("/proc", String.valueOf(container.pid()), file);
    return Unchecked.io(() -> Files.readAllLines(path));
  }
}
