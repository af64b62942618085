package dev.netinfo.comparison;

import java.util.List;
import java.util.Map;

/** Bars below each other, some for each name. */
final class BarChart {
  private static final double LEFT = 8;
  private static final double BAR = 14;
  private static final double NAME = 18;
  private static final double GAP = 8;
  private static final double TEXT = 170;

  private BarChart() {}

  static String draw(String title, String description, Map<String, List<Part>> bars) {
    double height =
        bars.values().stream().mapToDouble(parts -> NAME + BAR * parts.size() + GAP).sum();
    Drawing drawing = new Drawing(title, description, height);
    double most =
        bars.values().stream().flatMap(List::stream).mapToDouble(Part::value).max().orElse(1);
    Axis axis = Axis.even(LEFT, Drawing.WIDTH - TEXT, most);
    double y = 0;
    for (Map.Entry<String, List<Part>> bar : bars.entrySet()) {
      drawing.label(bar.getKey(), LEFT, y + 13, "start");
      y += NAME;
      for (Part part : bar.getValue()) {
        double end = axis.at(part.value());
        part.draw(drawing, bar.getKey(), new Part.Box(LEFT, y, end - LEFT, BAR - 2));
        drawing.label(part.number() + " " + part.name(), end + 5, y + BAR - 3, "start");
        y += BAR;
      }
      y += GAP;
    }
    return drawing.end();
  }
}
