package dev.netinfo.compare.chart;

import java.util.ArrayList;
import java.util.List;

/** Where values lie on a chart: from one place to another, evenly or by their logarithms. */
record Scale(double from, double to, double least, double most, boolean logarithmic) {
  private static final double ROOM = 1.05;

  /** Returns a scale that begins with 0. */
  static Scale even(double from, double to, double most) {
    return new Scale(from, to, 0, Math.max(most * ROOM, 1e-9), false);
  }

  static Scale logarithmic(double from, double to, double least, double most) {
    double lowest = Math.max(least, 1e-3);
    return new Scale(from, to, lowest / 1.2, Math.max(most, lowest) * 1.2, true);
  }

  double at(double value) {
    double share =
        logarithmic
            ? Math.log(Math.max(value, least) / least) / Math.log(most / least)
            : (value - least) / (most - least);
    return from + share * (to - from);
  }

  /** Returns round values to be written on an axis. */
  List<Double> marks() {
    List<Double> marks = new ArrayList<>();
    if (logarithmic) {
      for (int power = -4; power < 8; power++) {
        for (int step : List.of(1, 2, 5)) {
          double mark = step * Math.pow(10, power);
          if (mark >= least && mark <= most) {
            marks.add(mark);
          }
        }
      }
      return marks;
    }
    double step = roundStep((most - least) / 5);
    for (double mark = 0; mark <= most; mark += step) {
      marks.add(mark);
    }
    return marks;
  }

  private static double roundStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double step : List.of(1.0, 2.0, 5.0)) {
      if (step * power >= least) {
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
