package dev.netinfo.lesson.steps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.netinfo.lesson.Curl;
import org.junit.jupiter.api.Test;

class GreetingTest {
  @Test
  void readsBothVersions() {
    assertEquals(new Greeting("demo-1", null, null), Greeting.of("Hello from demo-1"));
    assertEquals(
        new Greeting("demo-1", "10.244.1.8", "10.244.1.6"),
        Greeting.of("Hello from demo-1 at 10.244.1.8 back to 10.244.1.6"));
    assertNull(Greeting.of("Hello from demo-1 at 10.244.1.8"));
    assertNull(Greeting.of("<html>"));
  }

  @Test
  void isAskedForAsALearnerWouldTypeIt() {
    assertEquals(
        "kubectl exec -it jumpbox -- curl -s -m 10 -H 'Connection: close'"
            + " 'http://demo-service.dev/?[1-60]'",
        Curl.many(60, "Connection: close").inJumpbox());
  }
}
