package dev.netinfo.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How one figure stands to another. */
final class Ratio {
  private Ratio() {}

  /**
   * Returns the ratios of samples that were taken in turns, so that what slowed the machine down
   * slowed down both; of differently many samples, that of their medians.
   */
  static Spread ofPairs(List<Double> above, List<Double> below) {
    if (above.size() != below.size()) {
      return Spread.of(List.of(Spread.of(above).median() / Spread.of(below).median()));
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      ratios.add(above.get(i) / below.get(i));
    }
    return Spread.of(ratios);
  }

  static String text(Spread ratio) {
    String median = String.format(Locale.ROOT, "%.2f", ratio.median());
    return ratio.count() == 1
        ? median
        : median + String.format(Locale.ROOT, " [%.2f-%.2f]", ratio.low(), ratio.high());
  }

  static String verdict(Measure measure, Spread before, Spread after) {
    if (before.count() == 1 || after.count() == 1) {
      return "unknown: one sample";
    }
    if (!after.differsFrom(before)) {
      return "no difference";
    }
    return measure.isBetter(after, before) ? "better" : "worse";
  }
}
