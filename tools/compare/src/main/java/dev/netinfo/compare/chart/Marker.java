package dev.netinfo.compare.chart;

import dev.netinfo.support.Framework;
import java.util.List;
import java.util.Locale;

/**
 * How a candidate is drawn: a colour and a shape for each framework, dashed with default flags, so
 * that colours alone tell nothing.
 */
record Marker(String colour, int shape, boolean dashed) {
  static Marker of(String candidate) {
    String framework = candidate.replaceFirst(",.*", "").replaceFirst("bare ", "");
    List<String> frameworks = Framework.all().stream().map(Framework::toString).toList();
    int number = frameworks.indexOf(framework);
    return number < 0
        ? new Marker("c-other", 0, true)
        : new Marker("c-" + framework, number % 3, !candidate.equals(framework));
  }

  /**
   * Draws a mark that carries its value.
   *
   * @param data attributes made by {@link Html#data}
   */
  void draw(Html svg, double x, double y, String data) {
    String style = "mark " + colour + (dashed ? " hollow" : "");
    String rest = " class=%s " + data;
    switch (shape) {
      case 0 -> svg.element("", "circle cx=%s cy=%s r=\"3.2\"" + rest, x, y, style);
      case 1 -> {
        String square = "rect x=%s y=%s width=\"6\" height=\"6\"";
        svg.element("", square + rest, x - 3, y - 3, style);
      }
      default -> {
        String triangle =
            String.format(
                Locale.ROOT, "%.1f,%.1f %.1f,%.1f %.1f,%.1f", x, y - 4, x - 4, y + 3, x + 4, y + 3);
        svg.element("", "polygon points=%s" + rest, triangle, style);
      }
    }
  }

  String line() {
    return "line " + colour + (dashed ? " dashed" : "");
  }
}
