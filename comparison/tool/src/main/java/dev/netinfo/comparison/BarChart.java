package dev.netinfo.comparison;

import java.util.List;
import java.util.Map;

/** Bars, of one or more parts beside or behind each other, each with its number. */
final class BarChart {
  private static final double LEFT = 8;
  private static final double BAR = 13;
  private static final double NAME = 17;
  private static final double NUMBER = 74;

  private BarChart() {}

  /**
   * A part of a bar.
   *
   * @param kind how it is filled: the name of a class of the page's style
   * @param name what it is
   * @param number its value as text
   */
  record Part(String kind, String name, double value, String number) {}

  /** Draws the parts of each entry below each other. */
  static String below(String title, String description, Map<String, List<Part>> bars) {
    double height =
        bars.values().stream().mapToDouble(parts -> NAME + BAR * parts.size() + 6).sum();
    Drawing drawing = new Drawing(title, description, height);
    double most =
        bars.values().stream().flatMap(List::stream).mapToDouble(Part::value).max().orElse(1);
    Axis axis = Axis.even(LEFT, Drawing.WIDTH - NUMBER, most);
    double y = 0;
    for (Map.Entry<String, List<Part>> bar : bars.entrySet()) {
      drawing.label(bar.getKey(), LEFT, y + 12, "start");
      y += NAME;
      for (Part part : bar.getValue()) {
        double end = axis.at(part.value());
        rectangle(drawing, LEFT, end, y, bar.getKey(), part);
        drawing.label(part.number(), end + 5, y + BAR - 3, "start");
        y += BAR;
      }
      y += 6;
    }
    return drawing.end();
  }

  /** Draws the parts of each entry one behind the other. */
  static String stacked(String title, String description, Map<String, List<Part>> bars) {
    Drawing drawing = new Drawing(title, description, bars.size() * (NAME + BAR + 12));
    double most =
        bars.values().stream()
            .mapToDouble(parts -> parts.stream().mapToDouble(Part::value).sum())
            .max()
            .orElse(1);
    Axis axis = Axis.even(LEFT, Drawing.WIDTH - LEFT, most);
    double y = 0;
    for (Map.Entry<String, List<Part>> bar : bars.entrySet()) {
      drawing.label(bar.getKey(), LEFT, y + 12, "start");
      double sum = 0;
      for (Part part : bar.getValue()) {
        rectangle(drawing, axis.at(sum), axis.at(sum + part.value()), y + NAME, bar.getKey(), part);
        sum += part.value();
      }
      y += NAME + BAR + 12;
    }
    return drawing.end();
  }

  private static void rectangle(
      Drawing drawing, double from, double to, double y, String bar, Part part) {
    drawing
        .svg()
        .open(
            "rect",
            "x",
            from,
            "y",
            y,
            "width",
            Math.max(0.5, to - from),
            "height",
            BAR - 2,
            "class",
            "bar " + part.kind(),
            "data-candidate",
            bar,
            "data-part",
            part.name(),
            "data-value",
            String.valueOf(part.value()));
    drawing.svg().element("title", part.name() + ": " + part.number()).close("rect");
  }
}
