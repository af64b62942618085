package dev.netinfo.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Lines with a mark at each value, and a legend with the marks. */
final class LineChart {
  private static final double LEFT = 48;
  private static final double RIGHT = 384;
  private static final double TOP = 8;
  private static final double BOTTOM = 210;
  private static final double LEGEND = 18;

  private final Drawing drawing;
  private final Axis vertical;
  private final List<String> places;

  private LineChart(Drawing drawing, Axis vertical, List<String> places) {
    this.drawing = drawing;
    this.vertical = vertical;
    this.places = places;
  }

  /** Draws a line for each entry; its values lie over the names of the places. */
  static String draw(
      String title,
      String description,
      List<String> places,
      Map<String, List<Double>> lines,
      boolean logarithmic) {
    Drawing drawing = new Drawing(title, description, BOTTOM + 30 + LEGEND * lines.size());
    List<Double> all = lines.values().stream().flatMap(List::stream).toList();
    double most = all.stream().mapToDouble(each -> each).max().orElse(1);
    double least = all.stream().mapToDouble(each -> each).min().orElse(0);
    Axis vertical =
        logarithmic ? Axis.logarithmic(BOTTOM, TOP, least, most) : Axis.even(BOTTOM, TOP, most);
    LineChart chart = new LineChart(drawing, vertical, places);
    drawing.up(vertical, LEFT, RIGHT);
    for (int place = 0; place < places.size(); place++) {
      drawing.label(places.get(place), chart.x(place), BOTTOM + 16, "middle");
    }
    double y = BOTTOM + 38;
    for (Map.Entry<String, List<Double>> line : lines.entrySet()) {
      chart.line(line.getKey(), line.getValue());
      Look look = Look.of(line.getKey());
      drawing.line(LEFT, y - 4, LEFT + 30, y - 4, style(look));
      look.mark(drawing.svg(), LEFT + 15, y - 4);
      drawing.label(line.getKey(), LEFT + 38, y, "start");
      y += LEGEND;
    }
    return drawing.end();
  }

  private void line(String name, List<Double> values) {
    Look look = Look.of(name);
    List<String> points = new ArrayList<>();
    for (int place = 0; place < values.size(); place++) {
      points.add(String.format(Locale.ROOT, "%.1f,%.1f", x(place), vertical.at(values.get(place))));
    }
    drawing
        .svg()
        .open("polyline", "points", String.join(" ", points), "class", style(look))
        .close("polyline");
    for (int place = 0; place < values.size(); place++) {
      look.mark(
          drawing.svg(),
          x(place),
          vertical.at(values.get(place)),
          "data-candidate",
          name,
          "data-place",
          places.get(place),
          "data-value",
          String.valueOf(values.get(place)));
    }
  }

  private static String style(Look look) {
    return "line " + look.colour() + (look.dashed() ? " dashed" : "");
  }

  private double x(int place) {
    double margin = 14;
    double step = (RIGHT - LEFT - 2 * margin) / Math.max(1, places.size() - 1);
    return LEFT + margin + place * step;
  }
}
