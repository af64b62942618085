package dev.netinfo.comparison;

import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** The charts of results; of what was not measured there is none. */
final class Charts {
  private static final List<Double> PERCENTILES = List.of(50.0, 75.0, 90.0, 99.0, 99.9, 99.99);

  private final Results results;

  Charts(Results results) {
    this.results = results;
  }

  List<Chart> all() {
    List<Chart> charts = new ArrayList<>();
    starts(charts, "start-1", Measure.START_1_CPU);
    starts(charts, "start-2", Measure.START_2_CPUS);
    warmUp(charts);
    latencies(charts, "latency-kept", true);
    latencies(charts, "latency-new", false);
    MemoryChart.add(charts, results);
    SizeChart.add(charts, results.images);
    return charts;
  }

  private void starts(List<Chart> charts, String id, Measure measure) {
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    results.candidates.forEach((name, measured) -> {
      List<Double> all = measured.samples.getOrDefault(measure, List.of());
      if (!all.isEmpty()) {
        Quartiles spread = Quartiles.of(all);
        samples.put(name, all);
        rows.add(
            List.of(
                name,
                String.valueOf(spread.count()),
                measure.text(spread.median()),
                measure.text(spread.low()),
                measure.text(spread.high()),
                measure.text(all.stream().mapToDouble(each -> each).min().orElse(0)),
                measure.text(all.stream().mapToDouble(each -> each).max().orElse(0))));
      }
    });
    String title = "Time to the " + measure.title();
    String description =
        "Each mark is a start, the box reaches from the first to the third quartile, the line is the median. Further left is better.";
    List<String> header =
        List.of(
            "candidate", "starts", "median", "first quartile", "third quartile", "least", "most");
    if (!samples.isEmpty()) {
      String svg = StripChart.draw(title, description, measure, samples);
      charts.add(new Chart(id, title, description, svg, new Table(title, "", header, rows)));
    }
  }

  private void warmUp(List<Chart> charts) {
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    results.candidates.forEach((name, measured) -> {
      if (!measured.warmUps.isEmpty() && measured.variant != Variant.BARE) {
        lines.put(name, medians(measured.warmUps));
      }
    });
    int seconds = lines.values().stream().mapToInt(List::size).max().orElse(0);
    List<String> places =
        IntStream.rangeClosed(1, seconds)
            .mapToObj(second -> seconds <= 12 || second % 5 == 0 ? String.valueOf(second) : "")
            .toList();
    add(
        charts,
        new Lines(
            "warm-up",
            "Warm-up: requests/s in each second from the first request",
            "Median of the rounds. A line that rises late belongs to a server that is slow after a rollout. Higher is better.",
            places,
            lines,
            false));
  }

  private static List<Double> medians(List<List<Integer>> rounds) {
    return IntStream.range(0, rounds.getFirst().size())
        .mapToObj(second ->
            Quartiles.of(rounds.stream().map(round -> (double) round.get(second)).toList())
                .median())
        .toList();
  }

  private void latencies(List<Chart> charts, String id, boolean keepAlive) {
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    results.candidates.forEach((name, measured) -> {
      List<Latency> all =
          measured.latencies.stream().filter(each -> each.keepAlive() == keepAlive).toList();
      if (!all.isEmpty()) {
        Histogram sum = Latency.sum(all);
        lines.put(
            name, PERCENTILES.stream().map(each -> sum.getValueAtPercentile(each) / 1e6).toList());
      }
    });
    String connections = keepAlive ? "kept connections" : "a connection for each request";
    List<String> places =
        PERCENTILES.stream()
            .map(each -> String.valueOf(each).replaceFirst("\\.0$", "") + " %")
            .toList();
    add(
        charts,
        new Lines(
            id,
            "Latency in ms by percentile, " + connections,
            "From when a request was due to its answer, all turns together. 99 % reads: of a hundred requests one took longer. Lower is better; each step up the scale is a multiple.",
            places,
            lines,
            true));
  }

  private record Lines(
      String id,
      String title,
      String description,
      List<String> places,
      Map<String, List<Double>> lines,
      boolean logarithmic) {}

  private static void add(List<Chart> charts, Lines chart) {
    if (chart.lines.isEmpty()) {
      return;
    }
    List<String> header = new ArrayList<>(List.of("candidate"));
    header.addAll(chart.places);
    List<List<String>> rows = new ArrayList<>();
    chart.lines.forEach((name, values) -> {
      List<String> row = new ArrayList<>(List.of(name));
      values.forEach(
          value -> row.add(chart.logarithmic ? "%.2f".formatted(value) : "%.0f".formatted(value)));
      rows.add(row);
    });
    String svg =
        LineChart.draw(
            chart.title, chart.description, chart.places, chart.lines, chart.logarithmic);
    charts.add(
        new Chart(
            chart.id,
            chart.title,
            chart.description,
            svg,
            new Table(chart.title, "", header, rows)));
  }
}
