package dev.netinfo.lesson.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.lesson.Output;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodStatusTest {
  @Test
  void readsPodsWhoseMessageHasSeveralLines() {
    String line =
        "demo-1\t\tkind-worker\t172.18.0.3\tdemo:1.1.0-vertx\tFalse\t\t\tImagePullBackOff\t";
    PodStatus status = PodStatus.read(Output.of(List.of(line + "not found", "at all"))).getFirst();
    assertTrue(status.lacksImage());
    assertEquals("not found", status.message());
  }
}
