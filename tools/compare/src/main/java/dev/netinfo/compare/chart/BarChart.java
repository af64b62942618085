package dev.netinfo.compare.chart;

import java.util.List;
import java.util.Map;

/** Bars below each other, some for each name, or one of several parts. */
final class BarChart {
  private static final double LEFT = 8;
  private static final double NAME = 18;
  private static final double GAP = 8;
  private static final double THIN = 14;
  private static final double THICK = 20;
  private static final double LEGEND = 18;
  private static final double ROOM_FOR_TEXT = 170;
  private static final double ROOM_FOR_A_NUMBER = 52;

  private BarChart() {}

  /** Draws a bar of its own for each value, its text beside it. */
  static Drawing sideBySide(String title, String description, Map<String, List<Bar>> bars) {
    double height = bars.values().stream().mapToDouble(all -> NAME + THIN * all.size() + GAP).sum();
    Drawing drawing = Drawing.of(title, description, height);
    double max =
        bars.values().stream().flatMap(List::stream).mapToDouble(Bar::value).max().orElse(1);
    Scale scale = Scale.even(LEFT, Drawing.WIDTH - ROOM_FOR_TEXT, max);
    double y = 0;
    for (Map.Entry<String, List<Bar>> each : bars.entrySet()) {
      drawing.label(each.getKey(), LEFT, y + 13, "start");
      y += NAME;
      for (Bar bar : each.getValue()) {
        double end = scale.at(bar.value());
        bar.draw(drawing, each.getKey(), new Drawing.Box(LEFT, y, end - LEFT, THIN - 2));
        drawing.label(bar.number() + " " + bar.name(), end + 5, y + THIN - 3, "start");
        y += THIN;
      }
      y += GAP;
    }
    return drawing;
  }

  /** Draws the values of a name one behind the other, and a legend of them. */
  static Drawing stacked(String title, String description, Map<String, List<Bar>> bars) {
    List<Bar> legend = bars.values().stream().findFirst().orElse(List.of());
    double row = NAME + THICK + GAP;
    Drawing drawing =
        Drawing.of(title, description, bars.size() * row + legend.size() * LEGEND + 6);
    double max =
        bars.values().stream()
            .mapToDouble(parts -> parts.stream().mapToDouble(Bar::value).sum())
            .max()
            .orElse(1);
    Scale scale = Scale.even(LEFT, Drawing.WIDTH - LEFT, max);
    double y = 0;
    for (Map.Entry<String, List<Bar>> each : bars.entrySet()) {
      drawing.label(each.getKey(), LEFT, y + 13, "start");
      stack(drawing, scale, y + NAME, each);
      y += row;
    }
    for (Bar part : legend) {
      y += LEGEND;
      drawing.box(new Drawing.Box(LEFT, y - 14, 14, 12), "bar k-" + part.kind(), "", part.name());
      drawing.label(part.name(), LEFT + 20, y - 4, "start");
    }
    return drawing;
  }

  private static void stack(
      Drawing drawing, Scale scale, double y, Map.Entry<String, List<Bar>> bar) {
    double sum = 0;
    for (Bar part : bar.getValue()) {
      double from = scale.at(sum);
      sum += part.value();
      double width = scale.at(sum) - from;
      part.draw(drawing, bar.getKey(), new Drawing.Box(from, y, width, THICK));
      if (width > ROOM_FOR_A_NUMBER) {
        drawing
            .svg()
            .element(
                part.number(),
                "text x=%s y=%s text-anchor=\"middle\" class=%s",
                from + width / 2,
                y + 14,
                "on-" + part.kind());
      }
    }
  }
}
