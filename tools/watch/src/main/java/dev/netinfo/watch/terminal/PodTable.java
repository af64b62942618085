package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.PodRow;
import dev.netinfo.watch.statistics.Snapshot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pods as a table, with a bar for each: in one line where there is room, else in two, else in
 * one that says less. A bar is the pod's share; a stroke in it marks the expected share.
 */
final class PodTable {
  private static final int WIDE = 132;
  private static final int BAR = 30;
  private static final String GAP = "  ";

  /** Behind the expected share, a bar has at least half as much room again. */
  private static final double ROOM = 1.5;

  private final Snapshot snapshot;
  private final List<PodRow> rows;
  private final ReleaseTimeline releases;
  private final Map<PodColumn, Integer> widths = new EnumMap<>(PodColumn.class);
  private final double expected;
  private final double fullBar;

  private PodTable(Snapshot snapshot, List<PodRow> rows, ReleaseTimeline releases) {
    this.snapshot = snapshot;
    this.rows = rows;
    this.releases = releases;
    for (PodColumn column : PodColumn.values()) {
      widths.put(column, column.width(rows, snapshot));
    }
    expected = snapshot.rows().stream().mapToDouble(PodRow::expectedShare).max().orElse(0);
    double largest = rows.stream().mapToDouble(PodRow::share).max().orElse(0);
    fullBar = Math.max(largest, expected * ROOM);
  }

  /** Returns all there is to say in so many columns and lines; rows that do not fit are summed. */
  static List<StyledLine> full(
      Snapshot snapshot, int columns, int lines, ReleaseTimeline releases) {
    List<PodRow> all = snapshot.rows();
    if (columns < WIDE && all.size() * 2 + 2 <= lines) {
      return new PodTable(snapshot, all, releases).inPairs();
    }
    boolean isFitting = all.size() < lines;
    List<PodRow> shown = isFitting ? all : all.subList(0, Math.max(0, lines - 2));
    PodTable table = new PodTable(snapshot, shown, releases);
    List<StyledLine> text =
        columns >= WIDE
            ? table.inLines(PodColumn.IDENTITY, PodColumn.NUMBERS, columns)
            : table.inLines(table.shortIdentity(), PodColumn.SHORT_NUMBERS, columns);
    if (!isFitting) {
      text.add(StyledLine.of(sum(all.subList(shown.size(), all.size()))));
    }
    return text;
  }

  /** Returns a line for each pod. */
  static List<StyledLine> brief(Snapshot snapshot, int columns, ReleaseTimeline releases) {
    PodTable table = new PodTable(snapshot, snapshot.rows(), releases);
    return table.inLines(table.shortIdentity(), PodColumn.SHORT_NUMBERS, columns);
  }

  private static String sum(List<PodRow> rest) {
    long answers = rest.stream().mapToLong(PodRow::count).sum();
    return "and %s more, with %s answers"
        .formatted(Formats.count(rest.size()), Formats.count(answers));
  }

  private List<StyledLine> inLines(List<PodColumn> identity, List<PodColumn> numbers, int columns) {
    List<StyledLine> lines = new ArrayList<>();
    int bar = columns - width(identity) - width(numbers);
    lines.add(cells(cells(new StyledLine(), identity, null), numbers, null).add(expected()));
    for (PodRow row : rows) {
      StyledLine line = cells(cells(new StyledLine(), identity, row), numbers, row);
      lines.add(line.add(style(row), bar(row, bar)));
    }
    return lines;
  }

  private List<StyledLine> inPairs() {
    List<StyledLine> lines = new ArrayList<>();
    lines.add(cells(new StyledLine(), PodColumn.IDENTITY, null));
    StyledLine second = new StyledLine().left(Style.PLAIN, expected(), BAR).add(GAP);
    lines.add(cells(second, PodColumn.NUMBERS, null));
    for (PodRow row : rows) {
      lines.add(cells(new StyledLine(), PodColumn.IDENTITY, row));
      StyledLine line = new StyledLine().left(style(row), bar(row, BAR), BAR).add(GAP);
      lines.add(cells(line, PodColumn.NUMBERS, row));
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

  /** Adds the cells of a row, or the names of the columns for none. */
  private StyledLine cells(StyledLine line, List<PodColumn> columns, @Nullable PodRow row) {
    for (PodColumn column : columns) {
      int width = widths.getOrDefault(column, 0);
      String text = row == null ? column.name() : column.text(row, snapshot);
      if (width > 0 && column.isNumber()) {
        line.right(text, width).add(GAP);
      } else if (width > 0) {
        line.left(row == null ? Style.BOLD : style(row), text, width).add(GAP);
      }
    }
    return line;
  }

  private int width(List<PodColumn> columns) {
    return columns.stream()
        .mapToInt(column -> widths.getOrDefault(column, 0))
        .map(width -> width == 0 ? 0 : width + GAP.length())
        .sum();
  }

  private String expected() {
    return expected > 0 ? "|: expected " + Formats.percent(expected) : "";
  }

  private String bar(PodRow row, int width) {
    if (width < 1 || expected == 0) {
      return "";
    }
    if (row.isGone()) {
      return ("gone" + " ".repeat(width)).substring(0, width);
    }
    int end = (int) Math.round(row.share() / fullBar * width);
    StringBuilder bar = new StringBuilder("#".repeat(end) + " ".repeat(width - end));
    if (row.expectedShare() > 0) {
      int mark = (int) Math.round(row.expectedShare() / fullBar * width) - 1;
      bar.setCharAt(Math.max(0, mark), '|');
    }
    return bar.toString();
  }

  private Style style(PodRow row) {
    if (row.isGone() || row.isOthers()) {
      return Style.DIM;
    }
    int release = releases.names().indexOf(row.pod().release());
    return release < 0 ? Style.PLAIN : Style.text(release);
  }
}
