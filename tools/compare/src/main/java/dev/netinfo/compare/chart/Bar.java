package dev.netinfo.compare.chart;

/** A bar of a chart, or a part of one; its kind is how the page's style fills it. Immutable. */
record Bar(int kind, String name, double value, String number) {
  void draw(Drawing drawing, String candidate, Drawing.Box box) {
    drawing.box(box, "bar k-" + kind, Html.data(candidate, value), name + ": " + number);
  }
}
