package dev.netinfo.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows of texts under titles.
 *
 * @param columns the titles, each with the side that its texts keep to
 * @param rows as many texts in each as there are columns
 */
record Table(List<Column> columns, List<List<String>> rows) {

  /** A title and the side that the texts below keep to. */
  record Column(String title, boolean isNumber) {}

  /** Returns lines whose columns stand below each other, two blanks apart. */
  List<String> plain() {
    return lines().map(cells -> String.join("  ", cells).stripTrailing()).toList();
  }

  /** Returns the lines of a Markdown table. */
  List<String> markdown() {
    List<String> lines =
        new ArrayList<>(lines().map(cells -> "| " + String.join(" | ", cells) + " |").toList());
    lines.add(1, columns.stream().map(Table::rule).collect(Collectors.joining("|", "|", "|")));
    return lines;
  }

  private Stream<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(columns.stream().map(Column::title).toList());
    lines.addAll(rows);
    List<Integer> widths =
        IntStream.range(0, columns.size())
            .mapToObj(i -> lines.stream().mapToInt(line -> line.get(i).length()).max().orElse(0))
            .toList();
    return lines.stream().map(line -> padded(line, widths));
  }

  private List<String> padded(List<String> cells, List<Integer> widths) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> padded(cells.get(i), widths.get(i), columns.get(i).isNumber()))
        .toList();
  }

  private static String padded(String cell, int width, boolean toTheLeft) {
    String blanks = " ".repeat(width - cell.length());
    return toTheLeft ? blanks + cell : cell + blanks;
  }

  private static String rule(Column column) {
    return column.isNumber() ? "---:" : "---";
  }
}
