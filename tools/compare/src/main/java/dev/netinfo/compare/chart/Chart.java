package dev.netinfo.compare.chart;

import java.util.List;

/**
 * A chart of the page. Immutable.
 *
 * @param id by which a link finds it
 * @param description how it is to be read
 * @param svg the drawing
 * @param table the same in numbers; its title is the chart's, too
 */
public record Chart(String id, String description, String svg, Table table) {
  static Chart of(String id, Drawing drawing, List<String> header, List<List<String>> rows) {
    Table table = new Table(drawing.title(), "", header, rows);
    return new Chart(id, drawing.description(), drawing.end(), table);
  }
}
