package dev.netinfo.compare.chart;

/** A drawing of 400 units width, so that its letters are as large as those beside it on a phone. */
record Drawing(String title, String description, double height, Html svg) {
  static final double WIDTH = 400;

  /** The width of a digit in the widest of the usual fonts. */
  private static final double DIGIT = 7.7;

  private static final double GAP = 5;

  /** Begins one; the description says how it is to be read. */
  static Drawing of(String title, String description, double height) {
    Html svg = new Html();
    svg.open(
        "svg viewBox=%s role=\"img\" aria-label=%s",
        "0 0 400 " + Math.round(height), title + ". " + description);
    return new Drawing(title, description, height, svg);
  }

  void label(String text, double x, double y, String anchor) {
    svg.element(text, "text x=%s y=%s text-anchor=%s", x, y, anchor);
  }

  void line(double[] from, double[] to, String style) {
    svg.element("", "line x1=%s y1=%s x2=%s y2=%s class=%s", from[0], from[1], to[0], to[1], style);
  }

  /** Where a rectangle is drawn. */
  record Box(double x, double y, double width, double height) {}

  /**
   * Draws a rectangle that says what it is when it is pointed at.
   *
   * @param data attributes made by {@link Html#data}, or empty
   */
  void box(Box box, String style, String data, String hint) {
    svg.open(
        "rect x=%s y=%s width=%s height=%s class=%s " + data,
        box.x,
        box.y,
        Math.max(0.5, box.width),
        box.height,
        style);
    svg.element(hint, "title").close("rect");
  }

  /** Draws the marks of a horizontal axis, and a line upwards from each. */
  void across(Scale scale, double top, double bottom) {
    for (double mark : scale.marks()) {
      double x = scale.at(mark);
      line(new double[] {x, top}, new double[] {x, bottom}, "grid");
      // A long number would be cut off at the edge.
      label(Scale.text(mark), x, bottom + 14, x > WIDTH - 24 ? "end" : "middle");
    }
  }

  /**
   * Draws the marks of a vertical axis, and a line to the right from each. Returns where these
   * lines begin, which leaves room for the longest number.
   */
  double up(Scale scale, double right) {
    int longest =
        scale.marks().stream().mapToInt(mark -> Scale.text(mark).length()).max().orElse(0);
    double left = DIGIT * longest + GAP;
    for (double mark : scale.marks()) {
      double y = scale.at(mark);
      line(new double[] {left, y}, new double[] {right, y}, "grid");
      label(Scale.text(mark), left - GAP, y + 4, "end");
    }
    return left;
  }

  String end() {
    return svg.close("svg").toString();
  }
}
