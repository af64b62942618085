package dev.netinfo.lesson.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.lesson.Release;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ImageTest {
  @Test
  void namesPodsAsKubernetesDoes() {
    Release release = new Release(DemoVersion.CURRENT, Framework.VERTX);
    Image image = Image.ofJar(Path.of("/"), release);
    assertEquals("demo:1.1.0-vertx", image.name());
    assertEquals(image.hash(), Image.ofJar(Path.of("/elsewhere"), release).hash());
    assertTrue(image.podName().matches("demo-" + image.hash() + "-[b-z2-9]{5}"));
  }
}
