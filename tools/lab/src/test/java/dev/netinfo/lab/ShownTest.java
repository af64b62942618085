package dev.netinfo.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShownTest {
  private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(octets, true, StandardCharsets.UTF_8);

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
