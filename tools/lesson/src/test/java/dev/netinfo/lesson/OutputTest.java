package dev.netinfo.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Reads what kubectl and curl print. */
class OutputTest {
  @Test
  void findsTheReasonBehindLogLines() {
    String errors =
        """
        E1123 21:16:17.469365    6092 memcache.go:265] "Unhandled Error" err="refused"
        The connection to the server 127.0.0.1:1 was refused - did you specify the host?
        """;
    assertTrue(new Output(1, "", errors).reason().startsWith("The connection to the server"));
  }

  @Test
  void findsTheReasonBehindTheProgressOfCurl() {
    String errors =
        """
          % Total    % Received % Xferd  Average Speed   Time    Time     Time  Current
        curl: (7) Failed to connect to demo-service.dev port 80
        command terminated with exit code 7
        """;
    assertEquals("command terminated with exit code 7", new Output(7, "", errors).reason());
  }

  @Test
  void readsBothVersionsOfTheGreeting() {
    assertEquals(new Greeting("demo-1", null, null), Greeting.of("Hello from demo-1"));
    assertEquals(
        new Greeting("demo-1", "10.244.1.8", "10.244.1.6"),
        Greeting.of("Hello from demo-1 at 10.244.1.8 back to 10.244.1.6"));
    assertNull(Greeting.of("Hello from demo-1 at 10.244.1.8"));
    assertNull(Greeting.of("<html>"));
  }

  @Test
  void readsPodsWhoseMessageHasSeveralLines() {
    String line =
        "demo-1\t\tkind-worker\t172.18.0.3\tdemo:1.1.0-vertx\tFalse\t\t\tImagePullBackOff\t";
    Pod pod = Pod.read(new Output(0, line + "not found\nat all\n", "")).getFirst();
    assertTrue(pod.lacksImage());
    assertEquals("not found", pod.message());
  }
}
