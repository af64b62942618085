package dev.netinfo.compare.chart;

/**
 * A bar of a chart, or a part of one. Immutable.
 *
 * @param kind how it is filled: a number of the page's style
 * @param name what it is
 * @param value its length
 * @param number its value as text
 */
record Bar(int kind, String name, double value, String number) {
  void draw(Drawing drawing, String candidate, Drawing.Box box) {
    drawing.box(box, "bar k-" + kind, Html.data(candidate, value), name + ": " + number);
  }
}
