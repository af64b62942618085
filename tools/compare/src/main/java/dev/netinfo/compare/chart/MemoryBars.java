package dev.netinfo.compare.chart;

import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Memory at some moments of a candidate's life. */
final class MemoryBars {
  private static final List<Metric> MOMENTS =
      List.of(Metric.MEMORY_FIRST, Metric.MEMORY_100, Metric.MEMORY_REST, Metric.MEMORY_LOAD);

  private MemoryBars() {}

  static Chart of(Results results) {
    Map<String, List<Bar>> bars = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    results.candidates.forEach((name, candidate) -> {
      for (Metric moment : MOMENTS) {
        Quartiles spread = candidate.spread(moment);
        if (spread != null && !candidate.variant.isBare()) {
          bars.computeIfAbsent(name, _ -> new ArrayList<>()).add(bar(moment, spread.median()));
          rows.add(List.of(name, name(moment), moment.text(spread)));
        }
      }
    });
    Drawing drawing = BarChart.sideBySide("Memory", "Medians. Shorter is better.", bars);
    return Chart.of("memory", drawing, List.of("candidate", "when", "MB"), rows);
  }

  private static Bar bar(Metric moment, double median) {
    int kind = MOMENTS.indexOf(moment) + 1;
    return new Bar(kind, name(moment), median, moment.text(median) + " MB");
  }

  private static String name(Metric moment) {
    return moment.title().replace("memory ", "").replace(", MB", "");
  }
}
