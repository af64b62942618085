package dev.netinfo.comparison;

/**
 * A bar of a chart, or a part of one. Immutable.
 *
 * @param kind how it is filled: a number of the page's style
 * @param name what it is
 * @param value its length
 * @param number its value as text
 */
record Part(int kind, String name, double value, String number) {
  /** Draws it, and says in it what it is when it is pointed at. */
  void draw(Drawing drawing, String bar, Box box) {
    drawing
        .svg()
        .open(
            "rect",
            "x",
            box.x(),
            "y",
            box.y(),
            "width",
            Math.max(0.5, box.width()),
            "height",
            box.height(),
            "class",
            "bar k-" + kind,
            "data-candidate",
            bar,
            "data-part",
            name,
            "data-value",
            String.valueOf(value))
        .element("title", name + ": " + number)
        .close("rect");
  }

  /** Where it is drawn. */
  record Box(double x, double y, double width, double height) {}
}
