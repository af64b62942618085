package dev.netinfo.compare.chart;

import dev.netinfo.compare.results.Metric;
import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Every sample as a mark, the quartiles as a box, and the median as a line. */
record StripChart(Drawing drawing, Scale scale, Metric metric) {
  private static final double ROW = 34;
  private static final double LEFT = 8;
  private static final String DESCRIPTION =
      "Each mark is a start, the box reaches from the first to the third quartile, the line is the median. Further left is better.";
  private static final List<String> HEADER =
      List.of("candidate", "starts", "median", "first quartile", "third quartile", "least", "most");

  /** Returns the chart: the drawing, and below it the same in numbers. */
  static Chart chart(String id, String title, Metric metric, Map<String, List<Double>> samples) {
    List<List<String>> rows = new ArrayList<>();
    samples.forEach((name, all) -> rows.add(row(name, metric, all)));
    return Chart.of(id, draw(title, metric, samples), HEADER, rows);
  }

  private static List<String> row(String name, Metric metric, List<Double> samples) {
    Quartiles spread = Quartiles.of(samples);
    List<String> row = new ArrayList<>(List.of(name, String.valueOf(spread.count())));
    DoubleStream.of(
            spread.median(),
            spread.low(),
            spread.high(),
            Collections.min(samples),
            Collections.max(samples))
        .forEach(value -> row.add(metric.text(value)));
    return row;
  }

  private static Drawing draw(String title, Metric metric, Map<String, List<Double>> samples) {
    Drawing drawing = Drawing.of(title, DESCRIPTION, ROW * samples.size() + 24);
    double max =
        samples.values().stream().flatMap(List::stream).mapToDouble(each -> each).max().orElse(1);
    Scale scale = Scale.even(LEFT, Drawing.WIDTH - LEFT, max);
    drawing.across(scale, 4, drawing.height() - 20);
    StripChart chart = new StripChart(drawing, scale, metric);
    double y = 0;
    for (Map.Entry<String, List<Double>> each : samples.entrySet()) {
      chart.row(y, each.getKey(), each.getValue());
      y += ROW;
    }
    return drawing;
  }

  private void row(double y, String name, List<Double> samples) {
    Marker marker = Marker.of(name);
    Quartiles spread = Quartiles.of(samples);
    String median = metric.text(spread.median()) + " " + metric.unit();
    drawing.label(name + ": " + median, LEFT, y + 12, "start");
    double middle = y + 23;
    double low = scale.at(spread.low());
    double width = Math.max(1, scale.at(spread.high()) - low);
    drawing.box(new Drawing.Box(low, middle - 7, width, 14), "box " + marker.colour(), "", median);
    for (double sample : samples) {
      marker.draw(drawing.svg(), scale.at(sample), middle, Html.data(name, sample));
    }
    double x = scale.at(spread.median());
    drawing.line(new double[] {x, middle - 9}, new double[] {x, middle + 9}, "median");
  }
}
