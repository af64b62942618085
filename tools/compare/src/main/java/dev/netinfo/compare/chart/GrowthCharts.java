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
  private static final int MOMENTS = 10;
  private static final String RATE = "Requests/s";
  private static final String P99 = "Latency p99 in ms";

  /** Returns those of what was measured. */
  List<Chart> all() {
    List<Chart> charts = new ArrayList<>();
    for (boolean isRate : new boolean[] {true, false}) {
      charts.addAll(steps("connections", isRate, growth -> growth.byConnections));
    }
    for (boolean isRate : new boolean[] {true, false}) {
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
            .map(Step::label)
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
    int readings =
        results.grown().values().stream().mapToInt(each -> each.memory.size()).max().orElse(0);
    int each = Math.max(1, readings / MOMENTS);
    Map<String, List<Double>> lines =
        lines(growth -> moments(growth.memory.size(), each).mapToObj(growth.memory::get).toList());
    double perMinute = 60.0 / results.about.plan().seconds();
    List<String> columns =
        moments(readings, each)
            .mapToObj(reading -> Scale.text(Math.round(10 * (reading + 1) / perMinute) / 10.0))
            .toList();
    return chart(
        "growth-memory",
        "Memory in MB after so many minutes under load",
        "From the start, all images at the same time on one processor. A line that goes on rising belongs to a server that will need more. Lower is better.",
        new LineChart.Data(columns, lines, false));
  }

  /** Returns the readings that are drawn: more marks would lie on each other. */
  private static IntStream moments(int readings, int each) {
    return IntStream.range(0, readings).filter(reading -> (reading + 1) % each == 0);
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
