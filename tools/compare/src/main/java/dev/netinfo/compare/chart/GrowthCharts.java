package dev.netinfo.compare.chart;

import dev.netinfo.compare.results.Growth;
import dev.netinfo.compare.results.Growth.Step;
import dev.netinfo.compare.results.Results;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The charts of what becomes of the images with more of something. */
record GrowthCharts(Results results) {
  private static final int MOMENTS = 10;

  Stream<Chart> all() {
    return Stream.of(
        rate("connections", growth -> growth.byConnections),
        p99("connections", growth -> growth.byConnections),
        rate("cpus", growth -> growth.byProcessors),
        p99("cpus", growth -> growth.byProcessors),
        memory());
  }

  private Chart rate(String amount, Function<Growth, List<Step>> steps) {
    return LineChart.chart(
        "growth-" + amount + "-rate",
        "Requests/s by " + amount.replace("cpu", "CPU"),
        "Each connection asks as soon as it was answered. Higher is better.",
        new LineChart.Data(columns(steps), lines(steps, Step::perSecond), false));
  }

  private Chart p99(String amount, Function<Growth, List<Step>> steps) {
    return LineChart.chart(
        "growth-" + amount + "-p99",
        "Latency p99 in ms by " + amount.replace("cpu", "CPU"),
        "From when a request was sent to its answer. Lower is better; each step up the scale is a multiple.",
        new LineChart.Data(columns(steps), lines(steps, Step::p99Millis), true));
  }

  private List<String> columns(Function<Growth, List<Step>> steps) {
    return results.grown().values().stream()
        .map(steps)
        .max(Comparator.comparingInt(List::size))
        .map(longest -> longest.stream().map(Step::label).toList())
        .orElse(List.of());
  }

  private Map<String, List<Double>> lines(
      Function<Growth, List<Step>> steps, Function<Step, Double> figure) {
    return lines(growth -> steps.apply(growth).stream().map(figure).toList());
  }

  private Map<String, List<Double>> lines(Function<Growth, List<Double>> values) {
    return Charts.ofEach(
        results,
        candidate -> candidate.growth == null ? List.of() : values.apply(candidate.growth));
  }

  private Chart memory() {
    int readings =
        results.grown().values().stream().mapToInt(each -> each.memory.size()).max().orElse(0);
    int each = Math.max(1, readings / MOMENTS);
    double perMinute = 60.0 / results.about.plan().seconds();
    List<String> columns =
        moments(readings, each)
            .mapToObj(reading -> Scale.text(Math.round(10 * (reading + 1) / perMinute) / 10.0))
            .toList();
    return LineChart.chart(
        "growth-memory",
        "Memory in MB after so many minutes under load",
        "From the start, all images at the same time on one processor. A line that goes on rising belongs to a server that will need more. Lower is better.",
        new LineChart.Data(
            columns,
            lines(growth ->
                moments(growth.memory.size(), each).mapToObj(growth.memory::get).toList()),
            false));
  }

  /** Returns the readings that are drawn: more marks would lie on each other. */
  private static IntStream moments(int readings, int each) {
    return IntStream.range(0, readings).filter(reading -> (reading + 1) % each == 0);
  }
}
