package dev.netinfo.compare.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lines with a mark at each value, and a legend with the marks. */
record LineChart(Drawing drawing, Scale vertical, double left, List<String> columns) {
  private static final double RIGHT = 384;
  private static final double TOP = 8;
  private static final double BOTTOM = 210;
  private static final double MARGIN = 14;
  private static final double LEGEND = 18;

  /**
   * What is drawn.
   *
   * @param columns what stands below the values of each line
   * @param lines the values by the name of the candidate
   */
  record Data(List<String> columns, Map<String, List<Double>> lines, boolean logarithmic) {
    private Scale scale() {
      List<Double> all = lines.values().stream().flatMap(List::stream).toList();
      double max = all.stream().mapToDouble(each -> each).max().orElse(1);
      double min = all.stream().mapToDouble(each -> each).min().orElse(0);
      return logarithmic ? Scale.logarithmic(BOTTOM, TOP, min, max) : Scale.even(BOTTOM, TOP, max);
    }
  }

  /** Returns the chart: the drawing, and below it the same in numbers. */
  static Chart chart(String id, String title, String description, Data data) {
    List<String> header = new ArrayList<>(List.of("candidate"));
    header.addAll(data.columns);
    List<List<String>> rows = new ArrayList<>();
    data.lines.forEach((name, values) -> {
      List<String> row = new ArrayList<>(List.of(name));
      values.forEach(value -> row.add((data.logarithmic ? "%.2f" : "%.0f").formatted(value)));
      rows.add(row);
    });
    return Chart.of(id, draw(title, description, data), header, rows);
  }

  private static Drawing draw(String title, String description, Data data) {
    Drawing drawing = Drawing.of(title, description, BOTTOM + 30 + LEGEND * data.lines.size());
    Scale vertical = data.scale();
    double left = drawing.up(vertical, RIGHT);
    LineChart chart = new LineChart(drawing, vertical, left, data.columns);
    for (int column = 0; column < data.columns.size(); column++) {
      drawing.label(data.columns.get(column), chart.x(column), BOTTOM + 16, "middle");
    }
    double y = BOTTOM + 38;
    for (Map.Entry<String, List<Double>> line : data.lines.entrySet()) {
      chart.line(line.getKey(), line.getValue());
      chart.legend(line.getKey(), y);
      y += LEGEND;
    }
    return drawing;
  }

  private void line(String name, List<Double> values) {
    Marker marker = Marker.of(name);
    String points =
        IntStream.range(0, values.size())
            .mapToObj(
                i -> String.format(Locale.ROOT, "%.1f,%.1f", x(i), vertical.at(values.get(i))))
            .collect(Collectors.joining(" "));
    drawing.svg().element("", "polyline points=%s class=%s", points, marker.line());
    for (int i = 0; i < values.size(); i++) {
      double value = values.get(i);
      marker.draw(drawing.svg(), x(i), vertical.at(value), Html.data(name, value));
    }
  }

  private void legend(String name, double y) {
    Marker marker = Marker.of(name);
    drawing.line(new double[] {left, y - 4}, new double[] {left + 30, y - 4}, marker.line());
    marker.draw(drawing.svg(), left + 15, y - 4, "");
    drawing.label(name, left + 38, y, "start");
  }

  private double x(int column) {
    double step = (RIGHT - left - 2 * MARGIN) / Math.max(1, columns.size() - 1);
    return left + MARGIN + column * step;
  }
}
