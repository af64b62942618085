package dev.netinfo.lesson;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
  void keepsTheCauseAtTheEndOfALongMessage() {
    String image = "\"registry.example/team/with/a/long/name/demo:1.1.0-vertx\"";
    String message =
        "Back-off pulling image %s: ErrImagePull: failed to pull and unpack image %s: "
                .formatted(image, image)
            + "failed to resolve reference %s: ".formatted(image)
            + "dial tcp: lookup registry.example: no such host";
    String shortened = Output.shortened(message);
    assertTrue(shortened.startsWith("Back-off pulling image"), shortened);
    assertTrue(shortened.endsWith(": no such host"), shortened);
    assertTrue(shortened.length() < message.length(), shortened);
  }
}
