package dev.netinfo.compare.chart;

import java.util.ArrayList;
import java.util.List;

/** Where values lie on a chart: from one place to another, evenly or by their logarithms. */
record Scale(double from, double to, double min, double max, boolean logarithmic) {
  private static final double ROOM = 1.05;

  /** Returns a scale that begins with 0. */
  static Scale even(double from, double to, double max) {
    return new Scale(from, to, 0, Math.max(max * ROOM, 1e-9), false);
  }

  static Scale logarithmic(double from, double to, double min, double max) {
    double lowest = Math.max(min, 1e-3);
    return new Scale(from, to, lowest / 1.2, Math.max(max, lowest) * 1.2, true);
  }

  double at(double value) {
    double share =
        logarithmic
            ? Math.log(Math.max(value, min) / min) / Math.log(max / min)
            : (value - min) / (max - min);
    return from + share * (to - from);
  }

  /** Returns round values to be written on an axis. */
  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    if (logarithmic) {
      for (int power = -4; power < 8; power++) {
        for (int step : List.of(1, 2, 5)) {
          double mark = step * Math.pow(10, power);
          if (mark >= min && mark <= max) {
            marks.add(mark);
          }
        }
      }
      return marks;
    }
    double step = roundStep((max - min) / 5);
    for (double mark = 0; mark <= max; mark += step) {
      marks.add(mark);
    }
    return marks;
  }

  private static double roundStep(double min) {
    double power = Math.pow(10, Math.floor(Math.log10(min)));
    for (double step : List.of(1.0, 2.0, 5.0)) {
      if (step * power >= min) {
        return step * power;
      }
    }
    return 10 * power;
  }

  static String text(double mark) {
    if (mark >= 1000) {
      return "%,d".formatted(Math.round(mark));
    }
    return mark == Math.rint(mark) ? String.valueOf((long) mark) : String.valueOf((float) mark);
  }
}
