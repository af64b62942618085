package dev.netinfo.watch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pods that come and go, and those that die, as the page shows them. */
@ExtendWith(NeedsBrowser.class)
final class RolloutIT {
  private static final String OLD = "demo-58465f467c-l2f6g";
  private static final String OTHER = "demo-58465f467c-x9k4d";

  @RegisterExtension static final LiveBrowser LIVE = new LiveBrowser();

  private final Browser browser = LIVE.browser();

  @Test
  void showsHowOneVersionTakesOverFromAnother() throws Exception {
    List<String> workers = List.of("worker1", "worker2", "worker3");
    try (Service service = new Service()) {
      for (String worker : workers) {
        service.prepare("helidon", oldOn(worker), "1.0.0", worker);
        service.prepare("helidon", newOn(worker), "1.1.0", worker);
      }
      for (String worker : workers) {
        service.add(oldOn(worker));
      }
      try (Watch watch = Watch.of(service.uri())) {
        browser.open(watch.uri()).await("latest?.answered > 200");
        browser.await(chartSays("1.0.0 helidon from 100.0 % to 100.0 %; 0 failed"));
        for (String worker : workers) {
          service.add(newOn(worker));
          service.remove(oldOn(worker));
          browser.await(
              "latest.pods.find((pod) => pod.name === '%s')?.count > 50".formatted(newOn(worker)));
        }
        browser.await("document.querySelectorAll('#rows [data-presence=gone]').length === 3");
        // The longer it takes, the wider is a bar: the first may hold some of both by now.
        browser.await(chartSays("1.0.0 helidon from (100|[5-9][0-9])[.][0-9] % to 0.0 %"));
        browser.await(chartSays("1.1.0 helidon from [0-4]?[0-9][.][0-9] % to 100.0 %; 0 failed"));
        // One that chance leaves out for long is taken for gone until it answers again.
        browser.awaitTexts(
            "[data-presence=present] .release", List.of("■1.1.0", "■1.1.0", "■1.1.0"));
        assertTrue(browser.text("#downtime").startsWith("✓ None:"));
        photograph();
      }
    }
  }

  @Test
  void countsRequestsToADeadPodAsFailedAndFadesIt() throws Exception {
    try (Service service = new Service()) {
      service.prepare("vertx", OLD, "1.0.0", "worker1");
      service.prepare("vertx", OTHER, "1.0.0", "worker2");
      service.add(OLD);
      service.add(OTHER);
      try (Watch watch = Watch.of(service.uri())) {
        browser.open(watch.uri()).await("latest?.answered > 50");
        service.kill(OTHER);
        browser.awaitTexts(".pod[data-presence=gone] .name", List.of(OTHER));
        assertTrue(browser.number("#failed") > 0);
        assertEquals(List.of("connection cut off"), browser.texts("#causes bdi"));
        assertEquals(1L, browser.value("document.querySelectorAll('#failures.bad').length"));
      }
    }
  }

  private static String oldOn(String worker) {
    return "demo-58465f467c-l2f6" + worker.charAt(6);
  }

  private static String newOn(String worker) {
    return "demo-7d9f8b6c5d-q7wz" + worker.charAt(6);
  }

  private static String chartSays(String pattern) {
    return "/%s/.test(document.getElementById('chart').ariaLabel.replaceAll('\\u00a0', ' '))"
        .formatted(pattern);
  }

  /** For people: whether it is readable and beautiful, no test can tell. */
  private void photograph() {
    browser.prefer("light", "reduce");
    browser.await("document.querySelector('.spark') === null");
    browser.photograph(Path.of("target/page/desktop.png"));
    browser.prefer("dark", "reduce");
    browser.resize(1920, 1080);
    browser.await("document.documentElement.dataset.theme === 'dark'");
    browser.photograph(Path.of("target/page/projector-dark.png"));
    browser.prefer("light", "reduce");
    browser.resize(390, 1700);
    browser.await("document.documentElement.dataset.theme === 'light'");
    browser.photograph(Path.of("target/page/phone.png"));
  }
}
