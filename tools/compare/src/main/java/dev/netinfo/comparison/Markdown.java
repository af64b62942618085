package dev.netinfo.comparison;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A report in Markdown. */
record Markdown(List<String> introduction, List<Table> tables) {
  String text() {
    return "# The frameworks compared\n\n"
        + introduction.stream().map(line -> "- " + cell(line) + "\n").collect(Collectors.joining())
        + tables.stream().map(Markdown::text).collect(Collectors.joining());
  }

  private static String text(Table table) {
    String rule = "|" + String.join("|", Collections.nCopies(table.header().size(), "---")) + "|\n";
    return "\n## "
        + cell(table.title())
        + "\n\n"
        + row(table.header())
        + rule
        + table.rows().stream().map(Markdown::row).collect(Collectors.joining())
        + (table.note().isEmpty() ? "" : "\n" + cell(table.note()) + "\n");
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** A star would begin an emphasis, a bar another cell, and an angle a tag. */
  private static String cell(String text) {
    return text.replaceAll("[\\\\|*<>_`\\[\\]]", "\\\\$0").replaceAll("\\p{Cntrl}", " ");
  }
}
