package dev.netinfo.comparison;

import java.util.List;
import java.util.Map;

/** Bars of parts one behind the other, with a legend of the parts. */
final class StackChart {
  private static final double LEFT = 8;
  private static final double BAR = 20;
  private static final double NAME = 18;
  private static final double ROW = NAME + BAR + 8;
  private static final double LEGEND = 18;
  private static final double ROOM_FOR_A_NUMBER = 52;

  private StackChart() {}

  static String draw(String title, String description, Map<String, List<Part>> bars) {
    List<Part> legend = bars.values().stream().findFirst().orElse(List.of());
    Drawing drawing =
        new Drawing(title, description, bars.size() * ROW + legend.size() * LEGEND + 6);
    double most =
        bars.values().stream()
            .mapToDouble(parts -> parts.stream().mapToDouble(Part::value).sum())
            .max()
            .orElse(1);
    Axis axis = Axis.even(LEFT, Drawing.WIDTH - LEFT, most);
    double y = 0;
    for (Map.Entry<String, List<Part>> bar : bars.entrySet()) {
      drawing.label(bar.getKey(), LEFT, y + 13, "start");
      stack(drawing, axis, y + NAME, bar);
      y += ROW;
    }
    for (Part part : legend) {
      y += LEGEND;
      Part.Box sample = new Part.Box(LEFT, y - 14, 14, 12);
      drawing
          .svg()
          .open(
              "rect",
              "x",
              sample.x(),
              "y",
              sample.y(),
              "width",
              sample.width(),
              "height",
              sample.height(),
              "class",
              "bar k-" + part.kind())
          .close("rect");
      drawing.label(part.name(), LEFT + 20, y - 4, "start");
    }
    return drawing.end();
  }

  private static void stack(
      Drawing drawing, Axis axis, double y, Map.Entry<String, List<Part>> bar) {
    double sum = 0;
    for (Part part : bar.getValue()) {
      double from = axis.at(sum);
      sum += part.value();
      double width = axis.at(sum) - from;
      part.draw(drawing, bar.getKey(), new Part.Box(from, y, width, BAR));
      if (width > ROOM_FOR_A_NUMBER) {
        drawing
            .svg()
            .element(
                "text",
                part.number(),
                "x",
                from + width / 2,
                "y",
                y + 14,
                "text-anchor",
                "middle",
                "class",
                "on-" + part.kind());
      }
    }
  }
}
