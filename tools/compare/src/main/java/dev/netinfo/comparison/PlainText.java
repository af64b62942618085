package dev.netinfo.comparison;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report for a terminal. */
record PlainText(List<String> introduction, List<Table> tables) {
  String text() {
    return introduction.stream().map(PlainText::printable).collect(Collectors.joining("\n"))
        + "\n"
        + tables.stream().map(PlainText::text).collect(Collectors.joining());
  }

  private static String text(Table table) {
    StringBuilder text = new StringBuilder("\n" + table.title() + "\n");
    int columns = table.header().size();
    int[] widths =
        IntStream.range(0, columns)
            .map(column ->
                IntStream.concat(
                        IntStream.of(table.header().get(column).length()),
                        table.rows().stream().mapToInt(row -> row.get(column).length()))
                    .max()
                    .orElse(0))
            .toArray();
    line(text, table.header(), widths);
    table.rows().forEach(row -> line(text, row, widths));
    if (!table.note().isEmpty()) {
      text.append("  ").append(table.note()).append('\n');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      line.append("  ")
          .append(
              ("%-" + Math.max(1, widths[column]) + "s").formatted(printable(cells.get(column))));
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  /** A terminal obeys what it is shown. */
  private static String printable(String text) {
    return text.replaceAll("[^\\x20-\\x7e]", "?");
  }
}
