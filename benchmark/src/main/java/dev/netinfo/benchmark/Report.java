package dev.netinfo.benchmark;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All measurements of a run, a block for each scenario, the fastest contestant first. */
record Report(List<Measurement> measurements) {
  private static final List<Table.Column> COLUMNS =
      List.of(
          new Table.Column("contestant", false),
          new Table.Column("ns/op ± error", true),
          new Table.Column("B/op", true),
          new Table.Column("times netinfo", true),
          new Table.Column("answers", false));

  /** Returns a heading and an aligned table for each scenario. */
  Stream<String> plain() {
    return blocks()
        .flatMap(block ->
            Stream.concat(
                Stream.of("", title(block)),
                new Table(COLUMNS, rows(block)).plain().stream().map(line -> "  " + line)));
  }

  /** Returns the same in Markdown. */
  Stream<String> markdown() {
    return blocks()
        .flatMap(block ->
            Stream.concat(
                Stream.of("", "**" + title(block) + "**", ""),
                new Table(COLUMNS, rows(block)).markdown().stream()));
  }

  private Stream<List<Measurement>> blocks() {
    Map<Scenario, List<Measurement>> blocks =
        measurements.stream()
            .collect(
                Collectors.groupingBy(
                    measurement -> measurement.trial().scenario(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return blocks.values().stream();
  }

  private static String title(List<Measurement> block) {
    Scenario scenario = block.getFirst().trial().scenario();
    return scenario.id() + ": " + scenario.title();
  }

  private static List<List<String>> rows(List<Measurement> block) {
    Measurement baseline =
        block.stream().filter(one -> one.trial().isBaseline()).findFirst().orElseThrow();
    return block.stream()
        .sorted(Comparator.comparingDouble(Measurement::time))
        .map(measurement -> row(measurement, baseline))
        .toList();
  }

  private static List<String> row(Measurement measurement, Measurement baseline) {
    return List.of(
        measurement.trial().label(),
        tenths(measurement.time()) + " ± " + tenths(measurement.error()),
        String.format(Locale.ROOT, "%,.0f", measurement.bytes()),
        tenths(measurement.times(baseline)),
        measurement.trial().answer());
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%,.1f", number);
  }
}
