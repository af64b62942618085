package dev.netinfo.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.plan.Variant;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Growth;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.compare.results.ResultsFile;
import dev.netinfo.support.Chromium;
import dev.netinfo.support.Command;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The page in a browser: nothing to complain about, and each sample is a mark with its value. */
class PageIT {
  private static final String MISSING = "no chromium or no chromedriver";

  /** Returns the texts of drawings that are not whole. */
  private static final String CUT_OFF =
      """
      return [...document.querySelectorAll('svg text')]
          .filter(text => {
            const box = text.getBBox(), all = text.ownerSVGElement.viewBox.baseVal;
            return box.x < 0 || box.x + box.width > all.width
                || box.y < 0 || box.y + box.height > all.height;
          })
          .map(text => text.textContent);
      """;

  @TempDir private Path directory;

  @Test
  void drawsWhatTheResultsSay() {
    Path chromium = Chromium.find();
    Path driver = Command.find("chromedriver");
    if (chromium == null || driver == null) {
      assertNull(System.getenv("NETINFO_NEEDS_BROWSER"), MISSING);
      abort(MISSING);
      return;
    }
    Results results = results();
    new Report(results, null)
        .write(
            directory,
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    System.setProperty("webdriver.chrome.driver", driver.toString());
    ChromeDriver browser = new ChromeDriver(options(chromium));
    try {
      browser.get(directory.resolve("report.html").toUri().toString());
      assertEquals(List.of(), browser.manage().logs().get(LogType.BROWSER).getAll());
      Results written = ResultsFile.read(directory.resolve("results.json"), each -> {});
      assertEquals(
          Objects.requireNonNull(written.candidates.get("vertx")).samples.get(Metric.START_1_CPU),
          values(browser, "#start-1 .mark[data-candidate='vertx']"));
      assertEquals(
          List.of(900.0, 120_000.0), values(browser, "#warm-up .mark[data-candidate='helidon']"));
      assertEquals(List.of(70.0), values(browser, "#memory [data-candidate='vertx']"));
      for (String figure : List.of("connections", "cpus")) {
        String vertx = " .mark[data-candidate='vertx']";
        assertEquals(
            List.of(9000.0, 1_160_000.0), values(browser, "#growth-" + figure + "-rate" + vertx));
        assertEquals(List.of(0.5, 30.0), values(browser, "#growth-" + figure + "-p99" + vertx));
      }
      assertEquals(
          List.of(63.0, 66.0, 69.0, 72.0, 75.0, 78.0, 81.0, 84.0, 87.0, 90.0),
          values(browser, "#growth-memory .mark[data-candidate='vertx']"));
      assertEquals(0, browser.findElements(By.tagName("script")).size());
      for (var figure : browser.findElements(By.tagName("figure"))) {
        assertTrue(figure.findElement(By.tagName("svg")).getSize().getHeight() > 0);
        assertEquals(1, figure.findElements(By.cssSelector("details table")).size());
      }
      assertEquals(List.of(), browser.executeScript(CUT_OFF));
    } finally {
      browser.quit();
    }
  }

  private static List<Double> values(ChromeDriver browser, String selector) {
    return browser.findElements(By.cssSelector(selector)).stream()
        .map(mark -> Double.valueOf(String.valueOf(mark.getDomAttribute("data-value"))))
        .toList();
  }

  private static Results results() {
    Results results =
        new Results(new Results.About("2026-01-01T00:00:00Z", Map.of(), "a test", Plan.quick()));
    for (String name : List.of("helidon", "vertx")) {
      Candidate candidate =
          new Candidate(name, Variant.IMAGE, "none", List.of(), Map.of(), Map.of());
      CandidateResults measured = results.of(candidate);
      List.of(310.5, 300.25, 330.0).forEach(each -> measured.add(Metric.START_1_CPU, each));
      measured.add(Metric.MEMORY_LOAD, 70);
      measured.warmUps.add(List.of(900, 120_000));
    }
    Growth growth = Objects.requireNonNull(results.candidates.get("vertx")).growing();
    for (List<Growth.Step> steps : List.of(growth.byConnections, growth.byProcessors)) {
      steps.addAll(List.of(new Growth.Step(0.5, 9000, 0.5), new Growth.Step(1000, 1_160_000, 30)));
    }
    // A reading each second, of which every third is drawn.
    IntStream.rangeClosed(1, 30).forEach(reading -> growth.memory.add(60.0 + reading));
    return results;
  }

  private ChromeOptions options(Path chromium) {
    LoggingPreferences all = new LoggingPreferences();
    all.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(chromium.toFile());
    options.setCapability("goog:loggingPrefs", all);
    options.addArguments(Chromium.options(directory.resolve("browser")));
    return options;
  }
}
