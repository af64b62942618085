package dev.netinfo.compare.chart;

import dev.netinfo.compare.results.Growth;
import dev.netinfo.compare.results.Growth.Step;
import dev.netinfo.compare.results.Results;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The charts of what becomes of the images with more of something. */
record GrowthCharts(Results results) {
  private static final String RATE = "requests/s";
  private static final String P99 = "99 % answered within, in ms,";

  /** Returns those of what was measured. */
  List<Chart> all() {
    List<Chart> charts = new ArrayList<>();
    for (boolean isRate : new boolean[] {true, false}) {
      charts.addAll(steps("connections", isRate, growth -> growth.byConnections));
      charts.addAll(steps("CPUs", isRate, growth -> growth.byProcessors));
    }
    charts.addAll(memory());
    return charts;
  }

  private List<Chart> steps(String amount, boolean isRate, Function<Growth, List<Step>> steps) {
    ToDoubleFunction<Step> figure = isRate ? Step::perSecond : Step::p99Millis;
    Map<String, List<Double>> lines =
        lines(growth -> steps.apply(growth).stream().map(figure::applyAsDouble).toList());
    List<String> columns =
        results.grown().values().stream()
            .map(steps)
            .max(Comparator.comparingInt(List::size))
            .orElse(List.of())
            .stream()
            .map(step -> Scale.text(step.amount()))
            .toList();
    return chart(
        "growth-%s-%s".formatted(amount.toLowerCase(Locale.ROOT), isRate ? "rate" : "p99"),
        "%s by %s".formatted(isRate ? RATE : P99, amount),
        isRate
            ? "Each connection asks as soon as it was answered. Higher is better."
            : "From when a request was sent to its answer. Lower is better; each step up the scale is a multiple.",
        new LineChart.Data(columns, lines, !isRate));
  }

  private List<Chart> memory() {
    int perMinute = Math.max(1, 60 / results.about.plan().seconds());
    Map<String, List<Double>> lines =
        lines(growth ->
            IntStream.range(0, growth.memory.size())
                .filter(reading -> (reading + 1) % perMinute == 0)
                .mapToObj(growth.memory::get)
                .toList());
    int minutes = lines.values().stream().mapToInt(List::size).max().orElse(0);
    return chart(
        "growth-memory",
        "Memory in MB after so many minutes under load",
        "From the start, all images at the same time on one processor. A line that goes on rising belongs to a server that will need more. Lower is better.",
        new LineChart.Data(
            IntStream.rangeClosed(1, minutes).mapToObj(String::valueOf).toList(), lines, false));
  }

  private Map<String, List<Double>> lines(Function<Growth, List<Double>> values) {
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    results
        .grown()
        .forEach((name, growth) -> {
          List<Double> line = values.apply(growth);
          if (!line.isEmpty()) {
            lines.put(name, line);
          }
        });
    return lines;
  }

  private static List<Chart> chart(
      String id, String title, String description, LineChart.Data data) {
    return data.lines().isEmpty()
        ? List.of()
        : List.of(LineChart.chart(id, title, description, data));
  }
}
