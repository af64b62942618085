package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.PodRow;
import java.util.List;

/**
 * The rows that fit, and what is left of the others.
 *
 * @param rows that are shown
 * @param left how many pods are not
 * @param answers of those
 */
record Fitting(List<PodRow> rows, int left, long answers) {
  static Fitting of(List<PodRow> rows, int lines) {
    if (rows.size() <= lines) {
      return new Fitting(rows, 0, 0);
    }
    int shown = Math.max(0, lines - 1);
    List<PodRow> left = rows.subList(shown, rows.size());
    return new Fitting(
        rows.subList(0, shown), left.size(), left.stream().mapToLong(PodRow::count).sum());
  }

  String sentence() {
    return "and %s more, with %s answers".formatted(Formats.count(left), Formats.count(answers));
  }
}
