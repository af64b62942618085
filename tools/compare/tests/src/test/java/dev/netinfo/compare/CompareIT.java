package dev.netinfo.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.report.CandidateTables;
import dev.netinfo.compare.report.ChangesTable;
import dev.netinfo.compare.results.Growth;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.compare.results.ResultsFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./netinfo compare} as its user runs it, without a container engine. */
class CompareIT {
  @TempDir private Path directory;

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void measuresAllOfAFrameworkAndComparesWithItself() throws Exception {
    Process run = compare("--starts", "2", "--turns", "2", "--warm-up", "1");
    run.getInputStream().readAllBytes();
    assertEquals(0, run.waitFor());
    Results results = ResultsFile.read(directory.resolve("results.json"), each -> {});
    assertTrue(results.complete);
    for (Metric measure : Metric.values()) {
      assertEquals(2, samples(results, "vertx", measure), measure.toString());
    }
    for (Metric measure : CandidateTables.OF_PACKAGING) {
      assertEquals(2, samples(results, "vertx, default flags", measure), measure.toString());
    }
    assertEquals(2, samples(results, "bare vertx", Metric.RATE_KEPT));
    assertEquals(2, samples(results, "bare jdk", Metric.RATE_KEPT));
    assertEquals(2, samples(results, "bare vertx with our headers", Metric.RATE_KEPT));
    String changes = new ChangesTable(results, results).table().rows().toString();
    assertTrue(changes.contains("no difference"), changes);
    assertFalse(changes.contains("better"), changes);
    assertTrue(
        Files.readString(directory.resolve("report.md")).contains("## The targets of the images"));
    String page = Files.readString(directory.resolve("report.html"));
    assertFalse(page.contains("<script") || page.contains("http://") || page.contains("https://"));
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void measuresHowAnImageGrows() throws Exception {
    Process run = compare("--growth", "--seconds", "1", "--warm-up", "1");
    String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, run.waitFor(), said);
    Results results = ResultsFile.read(directory.resolve("results.json"), each -> {});
    assertTrue(results.complete);
    Growth vertx = Objects.requireNonNull(results.grown().get("vertx"));
    assertEquals(Plan.CONNECTION_STEPS.size(), vertx.byConnections.size(), said);
    assertEquals(Plan.MEMORY_READINGS, vertx.memory.size());
    List<Double> processors = new ArrayList<>(Plan.PROCESSOR_STEPS);
    processors.removeIf(time -> time > Runtime.getRuntime().availableProcessors());
    if (String.join(" ", results.notes).contains("control groups need root")) {
      processors.removeIf(time -> time < 1);
    }
    assertEquals(processors, vertx.byProcessors.stream().map(Growth.Step::amount).toList());
    for (Growth.Step step : vertx.byProcessors) {
      assertTrue(step.perSecond() > 0 && step.p99Millis() > 0, step.toString());
    }
    assertTrue(said.contains("With more processors"), said);
  }

  @Test
  void leavesAReportAndNoProcessWhenItIsInterrupted() throws Exception {
    Process run = compare("--warm-up", "1");
    BufferedReader progress = run.errorReader();
    String line = "";
    while (line != null && !line.contains("warm-up: vertx, default flags")) {
      line = progress.readLine();
    }
    List<ProcessHandle> children = run.descendants().toList();
    assertFalse(children.isEmpty());
    new ProcessBuilder("kill", "-INT", String.valueOf(run.pid())).start().waitFor();
    assertEquals(130, run.waitFor());
    assertTrue(children.stream().noneMatch(ProcessHandle::isAlive), children.toString());
    Results results = ResultsFile.read(directory.resolve("results.json"), each -> {});
    assertFalse(results.complete);
    assertFalse(Objects.requireNonNull(results.candidates.get("vertx")).warmUps.isEmpty());
    assertTrue(Files.exists(directory.resolve("report.html")));
  }

  @Test
  void saysInOneLineThatNoImageIsBuilt() throws Exception {
    Process run = Tool.start(directory, List.of("--only", "helidon"), Map.of());
    String said = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, run.waitFor());
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.endsWith("or this one by ./netinfo images helidon\n"), said);
  }

  private Process compare(String... options) throws IOException {
    List<String> words = new ArrayList<>(List.of("--only", "vertx", "--engine", "none"));
    words.addAll(List.of("--output", directory.toString()));
    words.addAll(List.of(options));
    return Tool.start(Tool.PROJECT, words, Map.of());
  }

  private static int samples(Results results, String candidate, Metric measure) {
    return Objects.requireNonNull(results.candidates.get(candidate))
        .samples
        .getOrDefault(measure, List.of())
        .size();
  }
}
