package dev.netinfo.lesson.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.lesson.Release;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReplicaSetTest {
  @Test
  void namesPodsAsKubernetesDoes() {
    Image image = Image.ofJar(Path.of("/"), new Release(DemoVersion.CURRENT, Framework.VERTX));
    ReplicaSet replicaSet = new ReplicaSet(image);
    assertEquals("demo:1.1.0-vertx", image.name());
    assertEquals(replicaSet.hash(), new ReplicaSet(image).hash());
    assertTrue(replicaSet.podName().matches("demo-" + replicaSet.hash() + "-[b-z2-9]{5}"));
  }
}
