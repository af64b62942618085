package dev.netinfo.watch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** The page in Chromium, of real responders behind one address. */
@ExtendWith(NeedsBrowser.class)
final class PageIT {
  private static final String FIRST = "demo-58465f467c-l2f6g";
  private static final String SECOND = "demo-58465f467c-x9k4d";

  @RegisterExtension static final LiveBrowser LIVE = new LiveBrowser();

  private static Service service;
  private final Browser browser = LIVE.browser();

  @BeforeAll
  static void start() throws Exception {
    service = new Service();
    service.prepare("helidon", FIRST, "1.0.0", "worker1");
    service.prepare("vertx", SECOND, "1.0.0", "worker2");
    service.add(FIRST);
    service.add(SECOND);
  }

  @AfterAll
  static void end() throws IOException {
    service.close();
  }

  @Test
  void showsAsManyAnswersAsEachPodGave() throws IOException {
    Map<String, Long> before = service.connections();
    try (Watch watch = Watch.counting(service.uri(), 200)) {
      browser.open(watch.uri()).await("document.getElementById('requests').textContent === '200'");
      assertEquals(200, browser.number("#answered"));
      assertEquals(0, browser.number("#failed"));
      Map<String, Long> given = new HashMap<>(service.connections());
      before.forEach((pod, connections) -> given.merge(pod, -connections, Long::sum));
      for (String pod : List.of(FIRST, SECOND)) {
        assertEquals(given.get(pod), browser.number("[data-pod='" + pod + "'] td:nth-of-type(5)"));
      }
    }
  }

  /** Chance may leave one out for so long that it counts as gone, until it answers again. */
  @Test
  void countsThePodsThatAreThere() throws IOException {
    try (Watch watch = Watch.of(service.uri())) {
      browser.open(watch.uri()).await("document.getElementById('pod-count').textContent === '2'");
    }
  }

  @Test
  void pinsToOnePodWithKeepAlive() throws IOException {
    try (Watch watch = Watch.of(service.uri())) {
      browser.open(watch.uri()).await("latest?.answered > 20");
      browser.click("#keep-alive");
      browser.await("document.getElementById('words').textContent.startsWith('pinned')");
      assertEquals("true", browser.element("#keep-alive").getDomAttribute("aria-checked"));
    }
  }

  @Test
  void isOperatedByKeyboard() throws IOException {
    try (Watch watch = Watch.of(service.uri())) {
      browser.open(watch.uri()).await("latest?.answered > 20");
      browser.press(Keys.TAB);
      assertTrue(browser.text(":focus").contains("Skip"));
      browser.press(Keys.TAB);
      browser.press(Keys.SPACE);
      browser.await("document.getElementById('stream').textContent.startsWith('paused')");
      long shown = browser.number("#requests");
      browser.await("latest.answered > %d".formatted(shown + 20));
      assertEquals(shown, browser.number("#requests"));
      browser.press(Keys.TAB);
      browser.press(Keys.ENTER);
      browser.await("latest.answered < %d".formatted(shown));
    }
  }

  @Test
  void tellsWhenTheWatcherEnds() throws IOException {
    try (Watch watch = Watch.counting(service.uri(), 50)) {
      browser.open(watch.uri()).await("latest?.answered === 50");
      watch.end();
      browser.await("document.getElementById('stream').dataset.stream === 'end'");
      assertEquals(50, browser.number("#answered"));
    }
  }

  @Test
  void loadsNothingFromElsewhere() throws IOException {
    try (Watch watch = Watch.of(service.uri())) {
      browser.open(watch.uri()).await("latest?.answered > 20");
      // The stream of events is not among them before it ends.
      assertEquals(List.of(), browser.value("performance.getEntriesByType('resource')"));
      assertEquals(
          List.of("data:,", "#table"),
          browser.value(
              "[...document.querySelectorAll('[href], [src], [srcset], [action]')]"
                  + ".map((element) => element.getAttribute('href'))"));
    }
  }
}
