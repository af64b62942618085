package dev.netinfo.comparison;

import dev.netinfo.support.Quartiles;
import java.util.List;
import java.util.Map;

/** Every sample as a mark, the quartiles as a box, and the median as a line. */
final class StripChart {
  private static final double ROW = 34;
  private static final double LEFT = 8;

  private StripChart() {}

  static String draw(
      String title, String description, Measure measure, Map<String, List<Double>> samples) {
    Drawing drawing = new Drawing(title, description, ROW * samples.size() + 24);
    double most =
        samples.values().stream().flatMap(List::stream).mapToDouble(each -> each).max().orElse(1);
    Axis axis = Axis.even(LEFT, Drawing.WIDTH - LEFT, most);
    double bottom = drawing.height() - 20;
    drawing.across(axis, 4, bottom);
    double y = 0;
    for (Map.Entry<String, List<Double>> each : samples.entrySet()) {
      row(drawing, axis, y, each.getKey(), each.getValue(), measure);
      y += ROW;
    }
    return drawing.end();
  }

  private static void row(
      Drawing drawing, Axis axis, double y, String name, List<Double> samples, Measure measure) {
    Look look = Look.of(name);
    Quartiles spread = Quartiles.of(samples);
    drawing.label(
        name + ": " + measure.text(spread.median()) + " " + measure.unit(), LEFT, y + 12, "start");
    double middle = y + 23;
    drawing
        .svg()
        .open(
            "rect",
            "x",
            axis.at(spread.low()),
            "y",
            middle - 7,
            "width",
            Math.max(1, axis.at(spread.high()) - axis.at(spread.low())),
            "height",
            14.0,
            "class",
            "box " + look.colour())
        .close("rect");
    for (double sample : samples) {
      look.mark(
          drawing.svg(),
          axis.at(sample),
          middle,
          "data-candidate",
          name,
          "data-measure",
          measure.name(),
          "data-value",
          String.valueOf(sample));
    }
    drawing.line(
        axis.at(spread.median()), middle - 9, axis.at(spread.median()), middle + 9, "median");
  }
}
