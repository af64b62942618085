package dev.netinfo.compare.chart;

import dev.netinfo.compare.results.CandidateResults;
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

  private final Map<String, List<Bar>> bars = new LinkedHashMap<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds the chart unless nothing was measured. */
  static void addTo(List<Chart> charts, Results results) {
    MemoryBars memory = new MemoryBars();
    results.candidates.forEach(memory::take);
    if (!memory.bars.isEmpty()) {
      Drawing drawing = BarChart.sideBySide("Memory", "Medians. Shorter is better.", memory.bars);
      charts.add(Chart.of("memory", drawing, List.of("candidate", "when", "MB"), memory.rows));
    }
  }

  private void take(String name, CandidateResults results) {
    for (Metric moment : MOMENTS) {
      Quartiles spread = results.spread(moment);
      if (spread != null && !results.variant.isBare()) {
        String when = moment.title().replace("memory ", "").replace(", MB", "");
        bars.computeIfAbsent(name, each -> new ArrayList<>())
            .add(
                new Bar(
                    MOMENTS.indexOf(moment) + 1,
                    when,
                    spread.median(),
                    moment.text(spread.median()) + " MB"));
        rows.add(List.of(name, when, moment.text(spread)));
      }
    }
  }
}
