package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.PodRow;
import dev.netinfo.watch.statistics.Snapshot;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pods as a table, with a bar for each: in one line where there is room, else in two, else in
 * one that says less.
 */
final class PodTable {
  private static final int WIDE = 132;
  private static final int BAR = 30;
  private static final int GAP = 2;

  private final Snapshot snapshot;
  private final List<PodRow> rows;
  private final int columns;
  private final ReleaseTimeline releases;

  private PodTable(Snapshot snapshot, List<PodRow> rows, int columns, ReleaseTimeline releases) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.columns = columns;
    this.releases = releases;
  }

  /** Returns all there is to say in so many columns and lines; rows that do not fit are summed. */
  static List<StyledLine> full(
      Snapshot snapshot, int columns, int lines, ReleaseTimeline releases) {
    Fitting fitting = Fitting.of(snapshot.rows(), lines - 1);
    PodTable table = new PodTable(snapshot, fitting.rows(), columns, releases);
    if (columns >= WIDE) {
      return table.lines(PodColumn.IDENTITY, PodColumn.NUMBERS, fitting);
    }
    if (snapshot.rows().size() * 2 + 2 > lines) {
      return table.lines(table.shortIdentity(), PodColumn.SHORT_NUMBERS, fitting);
    }
    return new PodTable(snapshot, snapshot.rows(), columns, releases).pairs();
  }

  /** Returns a line for each pod. */
  static List<StyledLine> brief(Snapshot snapshot, int columns, ReleaseTimeline releases) {
    Fitting fitting = Fitting.of(snapshot.rows(), Integer.MAX_VALUE);
    PodTable table = new PodTable(snapshot, snapshot.rows(), columns, releases);
    return table.lines(table.shortIdentity(), PodColumn.SHORT_NUMBERS, fitting);
  }

  private List<StyledLine> lines(
      List<PodColumn> identity, List<PodColumn> numbers, Fitting fitting) {
    List<StyledLine> lines = new ArrayList<>();
    int bar = columns - width(identity) - width(numbers);
    lines.add(cells(cells(new StyledLine(), identity, null), numbers, null).add(expected()));
    for (PodRow row : rows) {
      StyledLine line = cells(cells(new StyledLine(), identity, row), numbers, row);
      lines.add(line.add(ink(row), bar(row, bar)));
    }
    if (fitting.left() > 0) {
      lines.add(StyledLine.of(fitting.sentence()));
    }
    return lines;
  }

  /** What all pods have in common need not be said for each, where there is little room. */
  private List<PodColumn> shortIdentity() {
    long different =
        rows.stream()
            .filter(row -> row.count() > 0 && !row.isOthers())
            .map(row -> row.pod().release())
            .distinct()
            .count();
    return different > 1 ? PodColumn.SHORT_IDENTITY : List.of(PodColumn.POD, PodColumn.NODE);
  }

  private List<StyledLine> pairs() {
    List<StyledLine> lines = new ArrayList<>();
    lines.add(cells(new StyledLine(), PodColumn.IDENTITY, null));
    StyledLine second = new StyledLine().left("", expected().strip(), BAR + GAP);
    lines.add(cells(second, PodColumn.NUMBERS, null));
    for (PodRow row : rows) {
      lines.add(cells(new StyledLine(), PodColumn.IDENTITY, row));
      StyledLine line = new StyledLine().add(ink(row), bar(row, BAR)).add(" ".repeat(GAP));
      lines.add(cells(line, PodColumn.NUMBERS, row));
    }
    return lines;
  }

  /** Adds the cells of a row, or the names of the columns for none. */
  private StyledLine cells(StyledLine line, List<PodColumn> which, @Nullable PodRow row) {
    for (PodColumn column : which) {
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

  private int width(List<PodColumn> which) {
    return which.stream()
        .mapToInt(column -> column.width(rows, snapshot))
        .map(width -> width == 0 ? 0 : width + GAP)
        .sum();
  }

  private String expected() {
    double share = snapshot.rows().stream().mapToDouble(PodRow::expectedShare).max().orElse(0);
    return share > 0 ? "|: expected " + Formats.percent(share) : "";
  }

  private String bar(PodRow row, int width) {
    double expected = rows.stream().mapToDouble(PodRow::expectedShare).max().orElse(0);
    double largest = rows.stream().mapToDouble(PodRow::share).max().orElse(0);
    if (width < 1 || expected == 0) {
      return "";
    }
    if (Sentences.isGone(row)) {
      return ("gone" + " ".repeat(width)).substring(0, width);
    }
    return Bar.of(row.share(), row.expectedShare(), Bar.full(largest, expected), width);
  }

  private String ink(PodRow row) {
    if (Sentences.isGone(row) || row.isOthers()) {
      return Ink.DIM;
    }
    int release = releases.names().indexOf(row.pod().release());
    return release < 0 ? "" : Ink.text(release);
  }
}
