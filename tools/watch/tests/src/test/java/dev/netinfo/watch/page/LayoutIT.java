package dev.netinfo.watch.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page when there is much to show, little room, or somebody means it ill. */
@ExtendWith(NeedsBrowser.class)
final class LayoutIT {
  private static final URI NOWHERE = URI.create("http://127.0.0.1:9/");

  @RegisterExtension static final LiveBrowser LIVE = new LiveBrowser();

  private final Browser browser = LIVE.browser();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<img src=x onerror=document.title='owned'>",
        "</style></script><script>document.title='owned'</script>",
        "__proto__",
        "constructor",
        "\u202ereversed\u0000\u001b[2J",
      })
  void showsHostileTextAsText(String text) throws IOException {
    try (HostileServer server = new HostileServer(text);
        Watch watch = Watch.of(server.uri())) {
      browser.resize(360, 800);
      browser.open(watch.uri()).await("latest?.answered > 5");
      String shown =
          text.replace("\u202e", "\\u202e")
              .replace("\u0000", "\\u0000")
              .replace("\u001b", "\\u001b");
      assertEquals(List.of(shown), browser.texts("#rows th"));
      assertEquals(shown, browser.value("document.querySelector('.pod .name').textContent"));
      assertEquals("netinfo watch", browser.value("document.title"));
      assertEquals(0L, browser.value("document.images.length"));
      assertFits();
    }
  }

  @Test
  void foldsHundredsOfPodsToWhatFits() throws IOException {
    try (Watch watch = Watch.counting(NOWHERE, 0)) {
      for (int pod = 0; pod < 400; pod++) {
        answer(watch.watching(), pod);
      }
      browser.open(watch.uri()).await("latest?.answered === 400");
      assertEquals(200L, browser.value("document.getElementById('rows').childElementCount"));
      assertEquals("57 more pods: 200 answers", browser.text("#more"));
      assertEquals("cells", browser.value("document.getElementById('nodes').dataset.density"));
      assertTrue(browser.texts(".node.more").getFirst().startsWith("7 more nodes"));
      assertFits();
      browser.photograph(Path.of("target/page/many.png"));
      browser.resize(360, 800);
      assertFits();
    }
  }

  @Test
  void isPhotographedByACommand(@TempDir Path directory) throws Exception {
    try (Watch watch = Watch.counting(NOWHERE, 0)) {
      answer(watch.watching(), 0);
      Path png = directory.resolve("page.png");
      List<String> command =
          Screenshot.command(
              NeedsBrowser.browser(), directory.resolve("profile"), watch.uri(), png);
      assertEquals(0, new ProcessBuilder(command).inheritIO().start().waitFor());
      BufferedImage picture = ImageIO.read(png.toFile());
      assertEquals("1280 x 960", picture.getWidth() + " x " + picture.getHeight());
    }
  }

  @Test
  void standsStillForWhoPrefersThat() throws IOException {
    try (Watch watch = Watch.counting(NOWHERE, 0)) {
      browser.prefer("light", "reduce");
      browser.open(watch.uri()).await("latest !== null");
      answer(watch.watching(), 0);
      browser.await("document.querySelector('.pod.lit') !== null");
      assertEquals(0L, browser.value("document.getAnimations().length"));
    }
  }

  /** Nothing stands out of the window, but what has a scroll bar of its own. */
  private void assertFits() {
    assertEquals(
        List.of(),
        browser.value(
            "document.documentElement.scrollWidth <= innerWidth ? [] : "
                + "[...document.querySelectorAll('main *')]"
                + ".filter((element) => element.getBoundingClientRect().right > innerWidth)"
                + ".map((element) => element.className)"));
  }

  private static void answer(RequestStatistics watching, int pod) {
    SeenPod seen =
        new SeenPod(
            "demo-58465f467c-%05d".formatted(pod),
            "192.0.2." + pod % 250,
            "worker" + pod % 30,
            "zone-a",
            "helidon",
            pod % 2 == 0 ? "1.0.0" : "1.1.0",
            "");
    watching.add(
        new RequestEvent(
            Instant.now(), new Outcome.Answer(seen, "198.51.100.6"), Duration.ofMillis(2), true));
  }
}
