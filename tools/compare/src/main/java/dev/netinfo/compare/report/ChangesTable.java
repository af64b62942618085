package dev.netinfo.compare.report;

import dev.netinfo.compare.chart.Table;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Ratio;
import dev.netinfo.compare.results.Results;
import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What has changed since older results. */
public record ChangesTable(Results before, Results after) {
  /** Returns a row for each metric that both have. */
  public Table table() {
    List<List<String>> rows = new ArrayList<>();
    after.candidates.forEach((name, now) -> {
      CandidateResults old = before.candidates.get(name);
      if (old != null) {
        addRows(rows, name, old, now);
      }
    });
    return new Table(
        "What has changed since " + before.about.date(),
        isComparable()
            ? "A change that is smaller than one of the two spreads is not a difference."
            : "The older results are of another machine or place: the changes say little.",
        List.of("candidate", "measure", "before", "now", "ratio", "verdict"),
        rows);
  }

  private static void addRows(
      List<List<String>> rows, String name, CandidateResults old, CandidateResults now) {
    for (Metric metric : Metric.values()) {
      Quartiles one = old.spread(metric);
      Quartiles other = now.spread(metric);
      if (one != null && other != null) {
        List<String> row = new ArrayList<>(List.of(name));
        row.addAll(Ratio.cells(metric, old, now, Ratio.ofMedians(other, one)));
        rows.add(row);
      }
    }
  }

  private boolean isComparable() {
    return before.about.place().equals(after.about.place())
        && Objects.equals(processor(before), processor(after));
  }

  private static @Nullable String processor(Results results) {
    return results.about.machine().get("processor");
  }
}
