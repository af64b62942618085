package dev.netinfo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.Distribution;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ShownTest {
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(octets, true, StandardCharsets.UTF_8);

  @Test
  void drawsABarForEachPodAndMarksTheExpectedShare() {
    Distribution distribution =
        Distribution.among(List.of("demo-a", "demo-b"), Map.of("demo-a", 12L, "demo-b", 4L), 16);
    assertEquals(
        """
        POD                     REQUESTS    SHARE  | is the expected share
        demo-a                        12   75.0 %  #######################|############
        demo-b                         4   25.0 %  ############           |
        16 requests, connections: 16; expected share: 50.0 %
        chi-squared 4.00, p = 0.0455: uneven by chance
        """
            .strip(),
        String.join("\n", Bars.of(distribution)));
  }

  @Test
  void saysHowOftenAPodIsSilentByChance() {
    Distribution distribution =
        Distribution.among(List.of("a", "b", "c", "d", "e"), Map.of("a", 9L, "b", 1L), 10);
    assertEquals(
        "3 of 5 pods did not answer. That some pod stays silent in 10 requests is chance in 48 %"
            + " of all runs.",
        Bars.silence(distribution));
  }

  @Test
  void handsCountsOnAsLines() {
    Counts counts =
        Counts.parse("connections 3\nanswer 2 Hello from demo-a at x\nfailure 1 timed out\n");
    assertEquals(counts, Counts.parse(counts.text()));
    assertEquals(Map.of("demo-a", 2L), counts.byPod());
    assertEquals(2, counts.answered());
    assertEquals(1, counts.failed());
    assertThrows(LabException.class, () -> Counts.parse("Exception in thread main"));
  }

  @Test
  void wrapsLinesAndCountsPromisesThatWereBroken() {
    assertEquals(List.of("one two", "three"), Screen.wrapped("one two three", 8));
    Screen screen = new Screen(out, false);
    screen.check(true, "kept");
    screen.check(false, "broken");
    assertEquals(1, screen.failures());
    assertEquals("[ok] kept\n[NOT SO] broken\n", octets.toString(StandardCharsets.UTF_8));
  }

  @Test
  void hasColoursOnlyWhereTheyAreWanted() {
    new Screen(out, true).command("ls");
    assertTrue(octets.toString(StandardCharsets.UTF_8).contains("\033["));
  }

  @Test
  void namesPodsAsKubernetesDoes() {
    Image image = new ResponderJar(Version.SECOND, Framework.VERTX, Path.of("/"));
    ReplicaSet replicaSet = new ReplicaSet(image);
    assertEquals("demo:1.1.0-vertx", image.name());
    assertEquals(replicaSet.hash(), new ReplicaSet(image).hash());
    assertTrue(replicaSet.podName().matches("demo-" + replicaSet.hash() + "-[b-z2-9]{5}"));
  }
}
