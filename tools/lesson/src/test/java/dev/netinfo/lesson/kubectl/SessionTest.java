package dev.netinfo.lesson.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.lesson.Programs;
import dev.netinfo.lesson.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionTest {
  @Test
  void waitsAtLeastForASecond() {
    Programs programs = new Programs();
    Screen screen = Screen.stdout(programs);
    Kubectl kubectl = new Kubectl(programs, null);
    assertEquals(
        Duration.ofSeconds(1), new Session(kubectl, screen, Duration.ofMillis(500)).timeout());
    assertEquals(
        Duration.ofMinutes(2), new Session(kubectl, screen, Duration.ofMinutes(2)).timeout());
  }
}
