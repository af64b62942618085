package dev.netinfo.watch.show;

import dev.netinfo.watch.Row;
import java.util.List;

/**
 * The rows that fit, and what is left of the others.
 *
 * @param rows that are shown
 * @param left how many pods are not
 * @param answers of those
 */
record Fitting(List<Row> rows, int left, long answers) {
  static Fitting of(List<Row> rows, int lines) {
    if (rows.size() <= lines) {
      return new Fitting(rows, 0, 0);
    }
    int shown = Math.max(0, lines - 1);
    List<Row> left = rows.subList(shown, rows.size());
    return new Fitting(
        rows.subList(0, shown), left.size(), left.stream().mapToLong(Row::count).sum());
  }

  String sentence() {
    return "and %s more, with %s answers".formatted(Texts.count(left), Texts.count(answers));
  }
}
