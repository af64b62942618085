package dev.netinfo.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.compare.chart.Table;
import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.plan.Variant;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Growth;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.compare.results.ResultsFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {
  private static final String HOSTILE = "<script>alert(1)</script>|\u001b[31m\u009b\n";

  @TempDir private Path directory;

  @Test
  void tellsWhatIsHostileAsText() throws IOException {
    Results results = results(100);
    measured(results, HOSTILE).failure = "it said " + HOSTILE;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    Results old = new Results(new Results.About(HOSTILE, Map.of(), "there", results.about.plan()));
    old.candidates.putAll(results.candidates);
    new Report(results, old).write(directory, terminal);
    String shown = bytes.toString(StandardCharsets.UTF_8);
    assertFalse(shown.replace("\n", "").matches("(?s).*[^\\x20-\\x7e].*"), shown);
    assertTrue(shown.contains("<script>alert(1)</script>|?[31m?"), shown);
    String page = Files.readString(directory.resolve("report.html"));
    assertFalse(page.contains("<script"));
    assertFalse(page.matches("(?s).*[\\p{Cc}&&[^\n]].*"), "control characters");
    String markdown = Files.readString(directory.resolve("report.md"));
    assertFalse(markdown.matches("(?s).*[^\\\\]<script.*"), markdown);
  }

  @Test
  void showsTheTablesAlthoughItCannotWriteThem() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Report report = new Report(results(100), null);
    assertThrows(
        UncheckedIOException.class,
        () -> report.write(file, new PrintStream(bytes, true, StandardCharsets.UTF_8)));
    assertTrue(bytes.toString(StandardCharsets.UTF_8).contains("vertx"));
  }

  @Test
  void refusesAFileThatIsTooLargeForResults() throws IOException {
    Path file = directory.resolve("large.json");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(3L << 30);
    }
    assertThrows(IllegalArgumentException.class, () -> ResultsFile.read(file, results -> {}));
  }

  @Test
  void saysWhatHasChanged() throws IOException {
    Path file = directory.resolve("old.json");
    Files.writeString(file, ResultsFile.text(results(100)));
    List<List<String>> rows =
        new ChangesTable(
                ResultsFile.read(file, results -> new Report(results, results)), results(200))
            .table()
            .rows();
    assertEquals(1, rows.size(), rows.toString());
    assertTrue(rows.getFirst().containsAll(List.of("vertx", "2.00", "better")), rows.toString());
  }

  @Test
  void ranksNobodyInARowInWhichSomebodyWasNotWarm() throws IOException {
    Results results = results(100);
    CandidateResults helidon = measured(results, "helidon");
    List.of(50.0, 51.0).forEach(each -> helidon.add(Metric.RATE_KEPT, each));
    for (CandidateResults each : results.candidates.values()) {
      List.of(7.0, 8.0).forEach(sample -> each.add(Metric.START_1_CPU, sample));
    }
    // Two starts are equally good, and one rate is the best.
    assertEquals(List.of(3L, 3L, 3L), stars(results));
    helidon.roundsNotFlat = 1;
    assertEquals(List.of(2L, 2L, 2L), stars(results));
  }

  @Test
  void saysWhoseMemoryStillGrows() {
    Results results = results(100);
    measured(results, "vertx").growing().memory.addAll(List.of(50.0, 60.0, 70.0, 70.0, 70.0, 73.0));
    measured(results, "helidon")
        .growing()
        .memory
        .addAll(List.of(70.0, 70.0, 70.0, 70.0, 74.0, 75.0));
    List<String> verdicts = new ArrayList<>();
    for (Table table : new GrowthTables(results).all()) {
      table.rows().forEach(row -> verdicts.add(row.getFirst() + " " + row.getLast()));
    }
    assertEquals(List.of("vertx flat", "helidon still growing"), verdicts);
  }

  @Test
  void leavesAPlaceForWhatWasNotMeasuredOfWhoFailed() {
    Results results = results(100);
    List<Growth.Step> vertx = measured(results, "vertx").growing().byConnections;
    vertx.addAll(List.of(new Growth.Step(1, 9000, 0.1), new Growth.Step(1000, 60_000, 30.25)));
    measured(results, "helidon").growing().byConnections.add(new Growth.Step(1, 8000, 0.2));
    assertEquals(
        List.of(
            List.of("vertx", "requests/s, kept connections", "9,000", "60,000"),
            List.of("vertx", "latency p99, kept connections, ms", "0.10", "30.25"),
            List.of("helidon", "requests/s, kept connections", "8,000", "-"),
            List.of("helidon", "latency p99, kept connections, ms", "0.20", "-")),
        new GrowthTables(results).all().getFirst().rows());
  }

  /** Returns how many stars there are on the terminal, in Markdown and on the page. */
  private List<Long> stars(Results results) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Report(results, null)
        .write(directory, new PrintStream(bytes, true, StandardCharsets.UTF_8));
    return Stream.of(
            bytes.toString(StandardCharsets.UTF_8),
            Files.readString(directory.resolve("report.md")).replace("\\", ""),
            Files.readString(directory.resolve("report.html")))
        .map(report -> Pattern.compile("] \\*").matcher(report).results().count())
        .toList();
  }

  @Test
  void readsResultsThatWereWrittenBeforeThereWereTargets() throws IOException {
    Path file = directory.resolve("old.json");
    String text = ResultsFile.text(results(100));
    Files.writeString(
        file,
        text.replaceAll(",\\s*\"(targetsOnly|growthOnly|roundsNotFlat)\": \\w+", "")
            .replaceAll("\\s*\"targets\": \\[\\],", ""));
    Results old = ResultsFile.read(file, results -> new Report(results, results));
    assertEquals(1, new ChangesTable(old, results(200)).table().rows().size());
  }

  @Test
  void refusesResultsOfALaterFormat() throws IOException {
    String text = ResultsFile.text(results(100)).replace("\"format\": 1", "\"format\": 2");
    Path file = Files.writeString(directory.resolve("later.json"), text);
    assertThrows(IllegalArgumentException.class, () -> ResultsFile.read(file, results -> {}));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"format\": 2}",
        "{\"format\": 1, \"about\": {}}",
        "{\"format\": 1, \"about\": {\"date\": \"x\", \"machine\": {}}, \"candidates\": {\"a\": null}}",
        "{\"format\": \"\u001b[31m\"}",
      })
  void refusesOlderResultsThatAreNone(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("old.json"), text);
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> ResultsFile.read(file, results -> new Report(results, results)));
    assertEquals(
        "\"" + file + "\" is not a results.json of this version of ./netinfo compare",
        e.getMessage());
  }

  private static Results results(double rate) {
    Results results =
        new Results(
            new Results.About(
                "2026-11-25T00:00:00Z", Map.of("processor", "a"), "here", Plan.quick()));
    CandidateResults vertx = measured(results, "vertx");
    vertx.add(Metric.RATE_KEPT, rate);
    vertx.add(Metric.RATE_KEPT, rate + 1);
    return results;
  }

  private static CandidateResults measured(Results results, String name) {
    return results.of(
        new Candidate(name, Variant.IMAGE, "none", List.of("java"), Map.of(), Map.of()));
  }
}
