package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Images from a user's registry: one {@code images} entry is one program. */
class RegistryTest {
  private static final String RESPONDER =
      "registry.example:5000/team/demo@sha256:" + "0123456789abcdef".repeat(4);
  private static final String WATCHER = "registry.example:5000/team/demo-watch:7";

  @BeforeAll
  static void kubectl() {
    Kubectl.require();
  }

  @Test
  void mapsTheResponderAndLeavesTheWatcherAlone() {
    Rendering rendering = images("responder", "{name: demo, " + parts(RESPONDER) + "}");
    assertEquals(RESPONDER, image(rendering, "demo"));
    assertEquals("demo-watch:" + DemoVersion.CURRENT, image(rendering, "watch"));
  }

  @Test
  void mapsTheWatcherAndLeavesTheResponderAlone() {
    Rendering rendering =
        images(
            "watcher",
            "{name: demo-watch, newName: registry.example:5000/team/demo-watch, newTag: '7'}");
    assertEquals("demo:" + DemoVersion.CURRENT.tag(Framework.VERTX), image(rendering, "demo"));
    assertEquals(WATCHER, image(rendering, "watch"));
  }

  private static Rendering images(String name, String image) {
    return Composition.named("registry-" + name)
        .with(
            "inner",
            "resources: [PROJECT/overlays/vertx]\ncomponents: [PROJECT/components/watch]\n")
        .with("outer", "resources: [../inner]\nimages: [" + image + "]\n")
        .render("outer");
  }

  private static String parts(String image) {
    String[] parts = image.split("@", 2);
    return "newName: '%s', digest: '%s'".formatted(parts[0], parts[1]);
  }

  private static String image(Rendering rendering, String workload) {
    return rendering.workloads().stream()
        .filter(it -> it.name().equals(workload))
        .map(it -> it.container().getImage())
        .findFirst()
        .orElseThrow();
  }
}
