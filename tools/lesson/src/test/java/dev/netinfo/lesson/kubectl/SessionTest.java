package dev.netinfo.lesson.kubectl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.lesson.Checks;
import dev.netinfo.lesson.Programs;
import dev.netinfo.lesson.Screen;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SessionTest {
  @Test
  void waitsAtLeastForASecond() {
    Screen screen = Screen.stdout();
    Programs programs = new Programs();
    Kubectl kubectl = new Kubectl(programs, null);
    Checks checks = new Checks(screen, programs);
    assertEquals(
        Duration.ofSeconds(1),
        new Session(kubectl, screen, checks, Duration.ofMillis(500)).timeout());
    assertEquals(
        Duration.ofMinutes(2),
        new Session(kubectl, screen, checks, Duration.ofMinutes(2)).timeout());
  }
}
