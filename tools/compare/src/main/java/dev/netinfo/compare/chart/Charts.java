package dev.netinfo.compare.chart;

import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Latency;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;

/** The charts of results. */
public record Charts(Results results) {
  private static final List<Double> PERCENTILES = List.of(50.0, 75.0, 90.0, 99.0, 99.9, 99.99);
  private static final List<Metric> MOMENTS =
      List.of(Metric.MEMORY_FIRST, Metric.MEMORY_100, Metric.MEMORY_REST, Metric.MEMORY_LOAD);

  /** Returns all of them; of what was not measured there is none. */
  public List<Chart> all() {
    Stream<Chart> ofCandidates =
        Stream.of(
            starts("start-1", Metric.START_1_CPU),
            starts("start-2", Metric.START_2_CPUS),
            warmUp(),
            latencies("latency-kept", true),
            latencies("latency-new", false));
    Stream<Chart> bars = Stream.of(memory(), SizeBars.of(results.images));
    return Stream.of(ofCandidates, new GrowthCharts(results).all(), bars)
        .flatMap(each -> each)
        .filter(chart -> !chart.table().rows().isEmpty())
        .toList();
  }

  /** Returns what each candidate has of some values, if it has any. */
  static Map<String, List<Double>> ofEach(
      Results results, Function<CandidateResults, List<Double>> values) {
    Map<String, List<Double>> all = new LinkedHashMap<>();
    results.candidates.forEach((name, candidate) -> {
      List<Double> own = values.apply(candidate);
      if (!own.isEmpty()) {
        all.put(name, own);
      }
    });
    return all;
  }

  private Chart starts(String id, Metric metric) {
    return StripChart.chart(
        id,
        "Time to the " + metric.title(),
        metric,
        ofEach(results, candidate -> candidate.samples(metric)));
  }

  private Chart memory() {
    Map<String, List<Bar>> bars = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    results.candidates.forEach((name, candidate) -> {
      for (Metric moment : MOMENTS) {
        Quartiles spread = candidate.spread(moment);
        if (spread != null && !candidate.variant.isBare()) {
          String when = moment.title().replace("memory ", "").replace(", MB", "");
          String median = moment.text(spread.median()) + " MB";
          Bar bar = new Bar(MOMENTS.indexOf(moment) + 1, when, spread.median(), median);
          bars.computeIfAbsent(name, _ -> new ArrayList<>()).add(bar);
          rows.add(List.of(name, when, moment.text(spread)));
        }
      }
    });
    Drawing drawing = BarChart.sideBySide("Memory", "Medians. Shorter is better.", bars);
    return Chart.of("memory", drawing, List.of("candidate", "when", "MB"), rows);
  }

  private Chart warmUp() {
    Map<String, List<Double>> lines =
        ofEach(
            results,
            candidate -> candidate.variant.isBare() ? List.of() : medians(candidate.warmUps));
    int seconds = lines.values().stream().mapToInt(List::size).max().orElse(0);
    List<String> columns =
        IntStream.rangeClosed(1, seconds)
            .mapToObj(second -> seconds <= 12 || second % 5 == 0 ? String.valueOf(second) : "")
            .toList();
    return LineChart.chart(
        "warm-up",
        "Warm-up: requests/s in each second from the first request",
        "Median of the rounds. A line that rises late belongs to a server that is slow after a rollout. Higher is better.",
        new LineChart.Data(columns, lines, false));
  }

  private static List<Double> medians(List<List<Integer>> rounds) {
    return IntStream.range(0, rounds.isEmpty() ? 0 : rounds.getFirst().size())
        .mapToObj(second ->
            Quartiles.of(rounds.stream().map(round -> (double) round.get(second)).toList())
                .median())
        .toList();
  }

  private Chart latencies(String id, boolean keepAlive) {
    Map<String, List<Double>> lines =
        ofEach(results, candidate -> percentiles(candidate.latencies(keepAlive)));
    List<String> columns =
        PERCENTILES.stream()
            .map(each -> String.valueOf(each).replaceFirst("\\.0$", "") + " %")
            .toList();
    return LineChart.chart(
        id,
        "Latency in ms by percentile, "
            + (keepAlive ? "kept connections" : "a connection for each request"),
        "From when a request was due to its answer, all turns together. 99 % reads: of a hundred requests one took longer. Lower is better; each step up the scale is a multiple.",
        new LineChart.Data(columns, lines, true));
  }

  private static List<Double> percentiles(List<Latency> latencies) {
    if (latencies.isEmpty()) {
      return List.of();
    }
    Histogram sum = Latency.sum(latencies);
    return PERCENTILES.stream().map(each -> sum.getValueAtPercentile(each) / 1e6).toList();
  }
}
