package dev.netinfo.comparison;

import java.util.List;

/**
 * How a candidate is drawn: a colour and a shape for each framework, dashed with default flags, so
 * that colours alone tell nothing.
 */
record Look(String colour, String shape, boolean dashed) {
  private static final List<String> SHAPES = List.of("circle", "square", "triangle");

  static Look of(String candidate) {
    String framework = candidate.replaceFirst(",.*", "").replaceFirst("bare ", "");
    int number = Options.FRAMEWORKS.indexOf(framework);
    boolean isPlain = !candidate.equals(framework);
    return number < 0
        ? new Look("c-other", "circle", true)
        : new Look("c-" + framework, SHAPES.get(number), isPlain);
  }

  /** Draws a mark that carries its value. */
  void mark(Html svg, double x, double y, Object... data) {
    Object[] place =
        switch (shape) {
          case "square" -> new Object[] {"x", x - 3, "y", y - 3, "width", 6.0, "height", 6.0};
          case "triangle" ->
              new Object[] {
                "points",
                "%.1f,%.1f %.1f,%.1f %.1f,%.1f".formatted(x, y - 4, x - 4, y + 3, x + 4, y + 3)
              };
          default -> new Object[] {"cx", x, "cy", y, "r", 3.2};
        };
    String name =
        switch (shape) {
          case "square" -> "rect";
          case "triangle" -> "polygon";
          default -> "circle";
        };
    Object[] all = new Object[place.length + data.length + 2];
    System.arraycopy(place, 0, all, 0, place.length);
    System.arraycopy(data, 0, all, place.length, data.length);
    all[all.length - 2] = "class";
    all[all.length - 1] = "mark " + colour + (dashed ? " hollow" : "");
    svg.open(name, all).close(name);
  }
}
