package dev.netinfo.support;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table whose columns line up. Cells may hold foreign text: it is made printable. Not
 * thread-safe.
 */
public final class TextTable {
  private static final String GAP = "  ";

  private final List<String> header = new ArrayList<>();
  private final List<Boolean> isRight = new ArrayList<>();
  private final List<List<String>> rows = new ArrayList<>();

  /** Adds a column of text. */
  public TextTable left(String title) {
    return column(title, false);
  }

  /** Adds a column of figures, which end below each other. */
  public TextTable right(String title) {
    return column(title, true);
  }

  private TextTable column(String title, boolean right) {
    header.add(PrintableText.line(title));
    isRight.add(right);
    return this;
  }

  /**
   * Adds a row of a cell for each column; each is written as its {@code toString} has it.
   *
   * @throws IllegalArgumentException if it has another number of cells
   */
  public TextTable row(Object... cells) {
    if (cells.length != header.size()) {
      throw new IllegalArgumentException(
          "%d cells for %d columns".formatted(cells.length, header.size()));
    }
    rows.add(Stream.of(cells).map(cell -> PrintableText.line(cell.toString())).toList());
    return this;
  }

  /** Returns it for a terminal, the header first, two spaces between columns. */
  public List<String> plain() {
    return aligned(lines()).map(cells -> String.join(GAP, cells).stripTrailing()).toList();
  }

  /** Returns it in Markdown. */
  public List<String> markdown() {
    Stream<List<String>> escaped =
        lines().map(cells -> cells.stream().map(TextTable::escaped).toList());
    List<String> lines =
        aligned(escaped)
            .map(cells -> "| " + String.join(" | ", cells) + " |")
            .collect(Collectors.toCollection(ArrayList::new));
    lines.add(
        1,
        isRight.stream()
            .map(right -> right ? "---:" : "---")
            .collect(Collectors.joining("|", "|", "|")));
    return List.copyOf(lines);
  }

  private Stream<List<String>> lines() {
    return Stream.concat(Stream.of(header), rows.stream());
  }

  private Stream<List<String>> aligned(Stream<List<String>> unaligned) {
    List<List<String>> lines = unaligned.toList();
    int[] widths =
        IntStream.range(0, header.size())
            .map(i -> lines.stream().mapToInt(cells -> cells.get(i).length()).max().orElse(0))
            .toArray();
    return lines.stream()
        .map(cells ->
            IntStream.range(0, widths.length)
                .mapToObj(i -> padded(cells.get(i), widths[i], isRight.get(i)))
                .toList());
  }

  private static String padded(String cell, int width, boolean right) {
    String space = " ".repeat(width - cell.length());
    return right ? space + cell : cell + space;
  }

  /** Escapes what Markdown would take for an emphasis, another cell, a link or a tag. */
  public static String escaped(String text) {
    return PrintableText.line(text).replaceAll("[\\\\|*<>_`\\[\\]]", "\\\\$0");
  }
}
