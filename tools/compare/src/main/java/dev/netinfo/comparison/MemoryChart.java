package dev.netinfo.comparison;

import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Memory at three moments. */
final class MemoryChart {
  private static final Map<Measure, Integer> MOMENTS = new LinkedHashMap<>();

  static {
    MOMENTS.put(Measure.MEMORY_FIRST, 1);
    MOMENTS.put(Measure.MEMORY_REST, 2);
    MOMENTS.put(Measure.MEMORY_LOAD, 3);
  }

  private MemoryChart() {}

  static void add(List<Chart> charts, Results results) {
    Map<String, List<Part>> bars = new LinkedHashMap<>();
    List<List<String>> rows = new ArrayList<>();
    results.candidates.forEach((name, measured) -> {
      List<Part> parts = new ArrayList<>();
      MOMENTS.forEach((moment, kind) -> {
        Quartiles spread = measured.spread(moment);
        if (spread != null && measured.variant != Variant.BARE) {
          String moments = moment.title().replace("memory ", "").replace(", MB", "");
          parts.add(new Part(kind, moments, spread.median(), moment.text(spread.median()) + " MB"));
          rows.add(List.of(name, moments, moment.text(spread)));
        }
      });
      if (!parts.isEmpty()) {
        bars.put(name, parts);
      }
    });
    String title = "Memory";
    String description = "Medians. Shorter is better.";
    List<String> header = List.of("candidate", "when", "MB");
    if (!bars.isEmpty()) {
      String svg = BarChart.draw(title, description, bars);
      charts.add(new Chart("memory", title, description, svg, new Table(title, "", header, rows)));
    }
  }
}
