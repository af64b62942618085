package dev.netinfo.compare.chart;

import dev.netinfo.compare.results.Latency;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;

/** The charts of results; of what was not measured there is none. */
public final class Charts {
  private static final List<Double> PERCENTILES = List.of(50.0, 75.0, 90.0, 99.0, 99.9, 99.99);

  private final Results results;
  private final List<Chart> charts = new ArrayList<>();

  private Charts(Results results) {
    this.results = results;
  }

  /** Returns all of them. */
  public static List<Chart> of(Results results) {
    Charts charts = new Charts(results);
    charts.starts("start-1", Metric.START_1_CPU);
    charts.starts("start-2", Metric.START_2_CPUS);
    charts.warmUp();
    charts.latencies("latency-kept", true);
    charts.latencies("latency-new", false);
    charts.charts.addAll(new GrowthCharts(results).all());
    MemoryBars.addTo(charts.charts, results);
    SizeBars.addTo(charts.charts, results.images);
    return List.copyOf(charts.charts);
  }

  private void starts(String id, Metric metric) {
    Map<String, List<Double>> samples = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    results.candidates.forEach((name, candidate) -> {
      List<Double> all = candidate.samples(metric);
      if (!all.isEmpty()) {
        samples.put(name, all);
        Quartiles spread = Quartiles.of(all);
        List<String> row = new ArrayList<>(List.of(name, String.valueOf(spread.count())));
        List.of(
                spread.median(),
                spread.low(),
                spread.high(),
                Collections.min(all),
                Collections.max(all))
            .forEach(value -> row.add(metric.text(value)));
        rows.add(row);
      }
    });
    if (!samples.isEmpty()) {
      Drawing drawing =
          StripChart.draw(
              "Time to the " + metric.title(),
              "Each mark is a start, the box reaches from the first to the third quartile, the line is the median. Further left is better.",
              metric,
              samples);
      List<String> header =
          List.of(
              "candidate", "starts", "median", "first quartile", "third quartile", "least", "most");
      charts.add(Chart.of(id, drawing, header, rows));
    }
  }

  private void warmUp() {
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    results.candidates.forEach((name, candidate) -> {
      if (!candidate.warmUps.isEmpty() && !candidate.variant.isBare()) {
        lines.put(name, medians(candidate.warmUps));
      }
    });
    int seconds = lines.values().stream().mapToInt(List::size).max().orElse(0);
    List<String> columns =
        IntStream.rangeClosed(1, seconds)
            .mapToObj(second -> seconds <= 12 || second % 5 == 0 ? String.valueOf(second) : "")
            .toList();
    LineChart.Data data = new LineChart.Data(columns, lines, false);
    lines(
        "warm-up",
        "Warm-up: requests/s in each second from the first request",
        "Median of the rounds. A line that rises late belongs to a server that is slow after a rollout. Higher is better.",
        data);
  }

  private static List<Double> medians(List<List<Integer>> rounds) {
    return IntStream.range(0, rounds.getFirst().size())
        .mapToObj(second ->
            Quartiles.of(rounds.stream().map(round -> (double) round.get(second)).toList())
                .median())
        .toList();
  }

  private void latencies(String id, boolean keepAlive) {
    Map<String, List<Double>> lines = new LinkedHashMap<>();
    results.candidates.forEach((name, candidate) -> {
      List<Latency> all = candidate.latencies(keepAlive);
      if (!all.isEmpty()) {
        Histogram sum = Latency.sum(all);
        lines.put(
            name, PERCENTILES.stream().map(each -> sum.getValueAtPercentile(each) / 1e6).toList());
      }
    });
    List<String> columns =
        PERCENTILES.stream()
            .map(each -> String.valueOf(each).replaceFirst("\\.0$", "") + " %")
            .toList();
    lines(
        id,
        "Latency in ms by percentile, "
            + (keepAlive ? "kept connections" : "a connection for each request"),
        "From when a request was due to its answer, all turns together. 99 % reads: of a hundred requests one took longer. Lower is better; each step up the scale is a multiple.",
        new LineChart.Data(columns, lines, true));
  }

  private void lines(String id, String title, String description, LineChart.Data data) {
    if (!data.lines().isEmpty()) {
      charts.add(LineChart.chart(id, title, description, data));
    }
  }
}
