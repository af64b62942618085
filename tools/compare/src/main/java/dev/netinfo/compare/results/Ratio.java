package dev.netinfo.compare.results;

import dev.netinfo.support.Quartiles;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The ratio of one figure to another, and what it says. */
public final class Ratio {
  /** Nothing can be said of a candidate that was not warm. */
  public static final String NOT_FLAT = "unknown: not flat";

  private static final String NONE = "no difference";

  private Ratio() {}

  /**
   * Returns the ratios of samples that were taken in turns, so that what slowed the machine down
   * slowed down both; of differently many samples, that of their medians.
   */
  public static Quartiles ofPairs(List<Double> above, List<Double> below) {
    return above.size() == below.size()
        ? Quartiles.of(
            IntStream.range(0, above.size()).mapToObj(i -> above.get(i) / below.get(i)).toList())
        : ofMedians(Quartiles.of(above), Quartiles.of(below));
  }

  /** Returns the ratio of two medians. */
  public static Quartiles ofMedians(Quartiles above, Quartiles below) {
    return Quartiles.of(List.of(above.median() / below.median()));
  }

  /** Returns the ratio as text, with its quartiles if it has any. */
  public static String text(Quartiles ratio) {
    String format = ratio.count() == 1 ? "%.2f" : "%.2f [%.2f-%.2f]";
    return String.format(Locale.ROOT, format, ratio.median(), ratio.low(), ratio.high());
  }

  /** Returns the cells of a metric: its title, both figures, their ratio, and what that says. */
  public static List<String> cells(
      Metric metric, CandidateResults before, CandidateResults after, Quartiles ratio) {
    Quartiles one = Quartiles.of(before.samples(metric));
    Quartiles other = Quartiles.of(after.samples(metric));
    boolean isKnown = before.isRankedBy(metric) && after.isRankedBy(metric);
    return List.of(
        metric.title(),
        metric.text(one),
        metric.text(other),
        text(ratio),
        isKnown ? verdict(metric, ratio, one, other) : NOT_FLAT);
  }

  /**
   * Judges two figures: if they were taken in turns by the ratios of the pairs, which differ from 1
   * if their median is further from it than they spread.
   */
  public static String verdict(Metric metric, Quartiles ratio, Quartiles before, Quartiles after) {
    if (ratio.count() == 1) {
      return verdict(metric, before, after);
    }
    boolean differs = Math.abs(ratio.median() - 1) > ratio.range();
    return differs ? direction(metric, ratio.median() > 1) : NONE;
  }

  private static String verdict(Metric metric, Quartiles before, Quartiles after) {
    if (before.count() == 1 || after.count() == 1) {
      return "unknown: one sample";
    }
    return after.differsFrom(before) ? direction(metric, after.median() > before.median()) : NONE;
  }

  private static String direction(Metric metric, boolean isMore) {
    return metric.moreIsBetter() == isMore ? "better" : "worse";
  }
}
