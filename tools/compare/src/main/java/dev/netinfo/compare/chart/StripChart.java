package dev.netinfo.compare.chart;

import dev.netinfo.compare.results.Metric;
import dev.netinfo.support.Quartiles;
import java.util.List;
import java.util.Map;

/** Every sample as a mark, the quartiles as a box, and the median as a line. */
record StripChart(Drawing drawing, Scale scale, Metric metric) {
  private static final double ROW = 34;
  private static final double LEFT = 8;

  static Drawing draw(
      String title, String description, Metric metric, Map<String, List<Double>> samples) {
    Drawing drawing = Drawing.of(title, description, ROW * samples.size() + 24);
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
      String value = String.valueOf(sample);
      String data =
          Html.data("data-candidate=%s data-measure=%s data-value=%s", name, metric.name(), value);
      marker.draw(drawing.svg(), scale.at(sample), middle, data);
    }
    double x = scale.at(spread.median());
    drawing.line(new double[] {x, middle - 9}, new double[] {x, middle + 9}, "median");
  }
}
