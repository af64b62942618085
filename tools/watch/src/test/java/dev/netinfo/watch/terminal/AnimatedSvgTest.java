package dev.netinfo.watch.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AnimatedSvgTest {
  private static final Canvas CANVAS = new Canvas(80, 24, true, true);

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final RequestStatistics statistics = RequestStatistics.begin(() -> now);

  @Test
  void isSmallAndHasNoScript() {
    AnimatedSvg svg = new AnimatedSvg(CANVAS);
    for (int second = 0; second < 500; second++) {
      answer("old-a", second < 250 ? "1.0.0" : "1.1.0");
      answer("new-<b>&", "1.1.0");
      now = now.plusSeconds(1);
      svg.add(now, new Dashboard("http://a.example").lines(statistics.snapshot(), CANVAS));
    }
    String text = svg.text();
    assertTrue(text.contains("new-&lt;b>&amp;") && !text.contains("<script"), text);
    assertTrue(text.contains("fill=\"#ff8700\""), text);
    assertTrue(text.length() < 3_000_000, () -> "characters: " + text.length());
  }

  private void answer(String name, String version) {
    SeenPod pod = new SeenPod(name, "10.244.1.8", "worker1", "eu-a", "helidon", version, "");
    Outcome outcome = new Outcome.Answer(pod, "10.244.1.6");
    statistics.add(new RequestEvent(now, outcome, Duration.ofMillis(2), true));
  }
}
