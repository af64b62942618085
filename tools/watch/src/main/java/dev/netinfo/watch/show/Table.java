package dev.netinfo.watch.show;

import dev.netinfo.watch.Row;
import dev.netinfo.watch.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pods as a table, with a bar for each: in one line where there is room, else in two, else in
 * one that says less.
 */
final class Table {
  private static final int WIDE = 132;
  private static final int BAR = 30;
  private static final int GAP = 2;

  private final Snapshot snapshot;
  private final List<Row> rows;
  private final int columns;
  private final Releases releases;

  private Table(Snapshot snapshot, List<Row> rows, int columns, Releases releases) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.columns = columns;
    this.releases = releases;
  }

  /** Returns all there is to say in so many columns and lines; rows that do not fit are summed. */
  static List<Line> full(Snapshot snapshot, int columns, int lines, Releases releases) {
    Fitting fitting = Fitting.of(snapshot.rows(), lines - 1);
    Table table = new Table(snapshot, fitting.rows(), columns, releases);
    if (columns >= WIDE) {
      return table.lines(Column.IDENTITY, Column.NUMBERS, fitting);
    }
    if (snapshot.rows().size() * 2 + 2 > lines) {
      return table.lines(table.shortIdentity(), Column.SHORT_NUMBERS, fitting);
    }
    return new Table(snapshot, snapshot.rows(), columns, releases).pairs();
  }

  /** Returns a line for each pod. */
  static List<Line> brief(Snapshot snapshot, int columns, Releases releases) {
    Fitting fitting = Fitting.of(snapshot.rows(), Integer.MAX_VALUE);
    Table table = new Table(snapshot, snapshot.rows(), columns, releases);
    return table.lines(table.shortIdentity(), Column.SHORT_NUMBERS, fitting);
  }

  private List<Line> lines(List<Column> identity, List<Column> numbers, Fitting fitting) {
    List<Line> lines = new ArrayList<>();
    int bar = columns - width(identity) - width(numbers);
    lines.add(cells(cells(new Line(), identity, null), numbers, null).add(expected()));
    for (Row row : rows) {
      Line line = cells(cells(new Line(), identity, row), numbers, row);
      lines.add(line.add(ink(row), bar(row, bar)));
    }
    if (fitting.left() > 0) {
      lines.add(Line.of(fitting.sentence()));
    }
    return lines;
  }

  /** What all pods have in common need not be said for each, where there is little room. */
  private List<Column> shortIdentity() {
    long different =
        rows.stream()
            .filter(row -> row.count() > 0 && !row.isOthers())
            .map(row -> row.pod().release())
            .distinct()
            .count();
    return different > 1 ? Column.SHORT_IDENTITY : List.of(Column.POD, Column.NODE);
  }

  private List<Line> pairs() {
    List<Line> lines = new ArrayList<>();
    lines.add(cells(new Line(), Column.IDENTITY, null));
    Line second = new Line().left("", expected().strip(), BAR + GAP);
    lines.add(cells(second, Column.NUMBERS, null));
    for (Row row : rows) {
      lines.add(cells(new Line(), Column.IDENTITY, row));
      Line line = new Line().add(ink(row), bar(row, BAR)).add(" ".repeat(GAP));
      lines.add(cells(line, Column.NUMBERS, row));
    }
    return lines;
  }

  /** Adds the cells of a row, or the names of the columns for none. */
  private Line cells(Line line, List<Column> which, @Nullable Row row) {
    for (Column column : which) {
      int width = column.width(rows, snapshot);
      String text = row == null ? column.name() : column.text(row, snapshot);
      if (width > 0 && column.isNumber()) {
        line.right(text, width).add(" ".repeat(GAP));
      } else if (width > 0) {
        line.left(row == null ? Ink.BOLD : ink(row), text, width).add(" ".repeat(GAP));
      }
    }
    return line;
  }

  private int width(List<Column> which) {
    return which.stream()
        .mapToInt(column -> column.width(rows, snapshot))
        .map(width -> width == 0 ? 0 : width + GAP)
        .sum();
  }

  private String expected() {
    double share = snapshot.rows().stream().mapToDouble(Row::expectedShare).max().orElse(0);
    return share > 0 ? "|: expected " + Texts.percent(share) : "";
  }

  private String bar(Row row, int width) {
    double expected = rows.stream().mapToDouble(Row::expectedShare).max().orElse(0);
    double largest = rows.stream().mapToDouble(Row::share).max().orElse(0);
    if (width < 1 || expected == 0) {
      return "";
    }
    if (Words.isGone(row)) {
      return ("gone" + " ".repeat(width)).substring(0, width);
    }
    return Bar.of(row.share(), row.expectedShare(), Bar.full(largest, expected), width);
  }

  private String ink(Row row) {
    if (Words.isGone(row) || row.isOthers()) {
      return Ink.DIM;
    }
    int release = releases.names().indexOf(row.pod().release());
    return release < 0 ? "" : Ink.text(release);
  }
}
