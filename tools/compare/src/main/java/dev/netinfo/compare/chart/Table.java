package dev.netinfo.compare.chart;

import java.util.List;

/**
 * A table of a report. Immutable.
 *
 * @param title what it shows
 * @param note how it is to be read, or empty
 * @param header the names of the columns
 * @param rows a cell for each column
 */
public record Table(String title, String note, List<String> header, List<List<String>> rows) {
  /** Copies the lists. */
  public Table {
    header = List.copyOf(header);
    rows = rows.stream().map(List::copyOf).toList();
  }
}
