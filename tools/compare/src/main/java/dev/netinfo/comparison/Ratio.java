package dev.netinfo.comparison;

import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How one figure stands to another. */
final class Ratio {
  private static final String NONE = "no difference";

  private Ratio() {}

  /**
   * Returns the ratios of samples that were taken in turns, so that what slowed the machine down
   * slowed down both; of differently many samples, that of their medians.
   */
  static Quartiles ofPairs(List<Double> above, List<Double> below) {
    if (above.size() != below.size()) {
      return Quartiles.of(List.of(Quartiles.of(above).median() / Quartiles.of(below).median()));
    }
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < above.size(); i++) {
      ratios.add(above.get(i) / below.get(i));
    }
    return Quartiles.of(ratios);
  }

  static String text(Quartiles ratio) {
    String median = String.format(Locale.ROOT, "%.2f", ratio.median());
    return ratio.count() == 1
        ? median
        : median + String.format(Locale.ROOT, " [%.2f-%.2f]", ratio.low(), ratio.high());
  }

  /**
   * Judges two figures that were taken in turns by the ratios of the pairs: it differs from 1 if it
   * is further from it than it spreads.
   */
  static String verdict(Measure measure, Quartiles ratio, Quartiles before, Quartiles after) {
    if (ratio.count() == 1) {
      return verdict(measure, before, after);
    }
    boolean differs = Math.abs(ratio.median() - 1) > ratio.range();
    return differs ? direction(measure, ratio.median() > 1) : NONE;
  }

  /** Judges two figures that were not taken in turns. */
  static String verdict(Measure measure, Quartiles before, Quartiles after) {
    if (before.count() == 1 || after.count() == 1) {
      return "unknown: one sample";
    }
    return after.differsFrom(before) ? direction(measure, after.median() > before.median()) : NONE;
  }

  private static String direction(Measure measure, boolean isMore) {
    return measure.moreIsBetter() == isMore ? "better" : "worse";
  }
}
