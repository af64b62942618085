package dev.netinfo.benchmark;

import dev.netinfo.support.TextTable;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All measurements of a run, a block for each scenario, the fastest library first. */
record Report(List<Measurement> measurements) {
  /** Returns a heading and an aligned table for each scenario. */
  Stream<String> plain() {
    return blocks()
        .flatMap(block ->
            Stream.concat(
                Stream.of("", title(block)),
                table(block).plain().stream().map(line -> "  " + line)));
  }

  /** Returns the same in Markdown. */
  Stream<String> markdown() {
    return blocks()
        .flatMap(block ->
            Stream.concat(
                Stream.of("", "**" + title(block) + "**", ""), table(block).markdown().stream()));
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

  private static TextTable table(List<Measurement> block) {
    Measurement baseline =
        block.stream().filter(one -> one.trial().isBaseline()).findFirst().orElseThrow();
    TextTable table =
        new TextTable()
            .left("library")
            .right("ns/op ± error")
            .right("B/op")
            .right("times netinfo")
            .left("answers");
    block.stream()
        .sorted(Comparator.comparingDouble(Measurement::time))
        .forEach(measurement -> table.row(row(measurement, baseline)));
    return table;
  }

  private static Object[] row(Measurement measurement, Measurement baseline) {
    return new Object[] {
      measurement.trial().label(),
      tenths(measurement.time()) + " ± " + tenths(measurement.error()),
      String.format(Locale.ROOT, "%,.0f", measurement.bytes()),
      tenths(measurement.times(baseline)),
      measurement.trial().answer()
    };
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%,.1f", number);
  }
}
