package dev.netinfo.compare.report;

import dev.netinfo.compare.chart.Table;
import dev.netinfo.compare.results.Growth;
import dev.netinfo.compare.results.Growth.Step;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The tables of what becomes of the images with more of something. */
record GrowthTables(Results results) {
  /** What grows by less than this in a third of the time is flat. */
  private static final double FLAT = 1.05;

  List<Table> all() {
    return List.of(
        steps(
            "With more connections",
            "With 1 to 1,000 kept connections, on one processor; each asks as soon as it was answered.",
            growth -> growth.byConnections),
        steps(
            "With more processors",
            "With the time of 0.25 to 2 processors, and 16 kept connections.",
            growth -> growth.byProcessors),
        memory());
  }

  private Table steps(String title, String note, Function<Growth, List<Step>> steps) {
    List<String> header = new ArrayList<>(List.of("image", "measure"));
    List<List<String>> rows = new ArrayList<>();
    results
        .grown()
        .forEach((name, growth) -> {
          List<Step> measured = steps.apply(growth);
          List<String> rate = new ArrayList<>(List.of(name, Metric.RATE_KEPT.title()));
          List<String> p99 = new ArrayList<>(List.of(name, Metric.P99_KEPT.title()));
          for (int i = 0; i < measured.size(); i++) {
            if (header.size() == 2 + i) {
              header.add(measured.get(i).label());
            }
            rate.add(Metric.RATE_KEPT.text(measured.get(i).perSecond()));
            p99.add(Metric.P99_KEPT.text(measured.get(i).p99Millis()));
          }
          if (!measured.isEmpty()) {
            rows.addAll(List.of(rate, p99));
          }
        });
    // Who has failed on the way has no figure in the last columns.
    rows.forEach(row -> row.addAll(Collections.nCopies(header.size() - row.size(), "-")));
    return new Table(title, note, header, rows);
  }

  private Table memory() {
    List<List<String>> rows = new ArrayList<>();
    results
        .grown()
        .forEach((name, growth) -> {
          List<Double> memory = growth.memory;
          if (memory.size() >= 3) {
            int third = memory.size() / 3;
            double middle = median(memory.subList(third, 2 * third));
            double last = median(memory.subList(2 * third, memory.size()));
            rows.add(
                List.of(
                    name,
                    text(memory.getFirst()),
                    text(median(memory.subList(0, third))),
                    text(middle),
                    text(last),
                    text(Collections.max(memory)),
                    last <= middle * FLAT ? "flat" : "still growing"));
          }
        });
    return new Table(
        "Memory under load, in MB",
        "Read each %d s, in all images at the same time. The medians of the first, the second and the last third of the time; flat: the last third is at most 5 %% above the second."
            .formatted(results.about.plan().seconds()),
        List.of(
            "image",
            "first reading",
            "first third",
            "second third",
            "last third",
            "most",
            "verdict"),
        rows);
  }

  private static double median(List<Double> readings) {
    return Quartiles.of(readings).median();
  }

  private static String text(double megabytes) {
    return Metric.MEMORY_LOAD.text(megabytes);
  }
}
