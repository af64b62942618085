package dev.netinfo.comparison;

/** A drawing of 400 units width, so that its letters are as large as those beside it on a phone. */
final class Drawing {
  static final double WIDTH = 400;

  private final Html svg = new Html();
  private final double height;

  Drawing(String title, String description, double height) {
    this.height = height;
    svg.open(
        "svg",
        "viewBox",
        "0 0 400 " + Math.round(height),
        "role",
        "img",
        "aria-label",
        title + ". " + description);
  }

  Html svg() {
    return svg;
  }

  double height() {
    return height;
  }

  void label(String text, double x, double y, String anchor) {
    svg.element("text", text, "x", x, "y", y, "text-anchor", anchor);
  }

  void line(double x1, double y1, double x2, double y2, String kind) {
    svg.open("line", "x1", x1, "y1", y1, "x2", x2, "y2", y2, "class", kind).close("line");
  }

  /** Draws the marks of a horizontal axis, and a line upwards from each. */
  void across(Axis axis, double top, double bottom) {
    for (double mark : axis.marks()) {
      line(axis.at(mark), top, axis.at(mark), bottom, "grid");
      label(Axis.text(mark), axis.at(mark), bottom + 14, "middle");
    }
  }

  /** Draws the marks of a vertical axis, and a line to the right from each. */
  void up(Axis axis, double left, double right) {
    for (double mark : axis.marks()) {
      line(left, axis.at(mark), right, axis.at(mark), "grid");
      label(Axis.text(mark), left - 5, axis.at(mark) + 4, "end");
    }
  }

  String end() {
    return svg.close("svg").toString();
  }
}
