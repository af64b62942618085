package dev.netinfo.compare.results;

import dev.netinfo.compare.plan.CandidateFactory;
import dev.netinfo.support.Quartiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an image should reach, mostly beside the same jars with default flags. Immutable.
 *
 * @param framework the image's
 * @param title what is measured
 * @param defaultFlags what the same jars reach with default flags, or null if that is no question
 * @param image what the image reaches
 * @param ratio the median of the ratios of the pairs, with its quartiles
 * @param limit of the ratio, or of the image's figure where there is no ratio
 * @param verdict {@link #MET}, {@link #MISSED}, or why nobody knows
 */
public record Target(
    String framework,
    String title,
    @Nullable String defaultFlags,
    String image,
    @Nullable Quartiles ratio,
    String limit,
    String verdict) {
  /** The image reaches it. */
  public static final String MET = "met";

  /** The image does not reach it. */
  public static final String MISSED = "missed";

  private static final List<Goal> GOALS =
      List.of(
          new Goal(Metric.START_1_CPU, 0.40),
          new Goal(Metric.START_2_CPUS, 0.40),
          new Goal(Metric.MEMORY_100, 0.70),
          new Goal(Metric.RATE_KEPT, 0.95));

  private static final double MAX_MEGABYTES = 60;

  /** Returns those of each image of which the same jars with default flags were measured too. */
  public static List<Target> of(Results results) {
    List<Target> all = new ArrayList<>();
    for (String framework : results.imageNames()) {
      CandidateResults image = Objects.requireNonNull(results.candidates.get(framework));
      CandidateResults plain = results.candidates.get(CandidateFactory.defaultFlags(framework));
      if (plain != null) {
        GOALS.stream()
            .filter(goal -> image.spread(goal.metric) != null && plain.spread(goal.metric) != null)
            .forEach(goal -> all.add(goal.judge(framework, image, plain)));
        results.images.stream()
            .filter(each -> each.isCurrent() && each.framework().equals(framework))
            .forEach(each -> all.add(size(each)));
      }
    }
    return List.copyOf(all);
  }

  /** A limit for the ratio of an image's figure to that of the same jars with default flags. */
  private record Goal(Metric metric, double limit) {
    Target judge(String framework, CandidateResults image, CandidateResults plain) {
      Quartiles ratio = Ratio.ofPairs(image.samples(metric), plain.samples(metric));
      boolean isMet = metric.moreIsBetter() ? ratio.median() >= limit : ratio.median() <= limit;
      boolean isKnown = image.isRankedBy(metric) && plain.isRankedBy(metric);
      return new Target(
          framework,
          metric.title(),
          metric.text(Quartiles.of(plain.samples(metric))),
          metric.text(Quartiles.of(image.samples(metric))),
          ratio,
          "%s %.2f".formatted(metric.moreIsBetter() ? ">=" : "<=", limit),
          isKnown ? verdict(isMet) : Ratio.NOT_FLAT);
    }
  }

  private static Target size(ImageSize image) {
    double megabytes = image.bytes() / 1e6;
    return new Target(
        image.framework(),
        "compressed, MB",
        null,
        "%.1f".formatted(megabytes),
        null,
        "<= %.0f MB".formatted(MAX_MEGABYTES),
        verdict(megabytes <= MAX_MEGABYTES));
  }

  private static String verdict(boolean isMet) {
    return isMet ? MET : MISSED;
  }
}
