package dev.netinfo.watch.page;

import dev.netinfo.watch.fairness.Distribution;
import dev.netinfo.watch.fairness.Fairness;

/** Why a verdict is what it is, in a sentence for a class. */
final class Explanation {
  private static final double RARE = 0.001;
  private static final double WORTH_SAYING = 0.01;

  private Explanation() {}

  static String of(Fairness fairness) {
    Distribution distribution = fairness.distribution();
    if (distribution.pods() == 0) {
      return "No pod has answered yet.";
    }
    return switch (fairness.verdict()) {
      case TOO_FEW ->
          "After %s, one pod may not have answered yet (chance: %s)."
              .formatted(connections(distribution), percent(fairness.unseenChance()));
      case PINNED -> "One connection keeps its pod, however many requests go through it.";
      case CHANGING -> "Earlier answers do not count, because the pods have changed.";
      case EVEN, UNEVEN_BY_CHANCE, UNEVEN_BEYOND_CHANCE ->
          distribution.pods() == 1 ? "There is one pod." : dice(distribution) + silence(fairness);
    };
  }

  private static String dice(Distribution distribution) {
    double p = distribution.pValue();
    return "By chance alone, %s of all runs are at least as uneven (%s to %d pods, chi-squared %.2f, p %s)."
        .formatted(
            p < RARE ? "less than 0.1 %" : percent(p),
            connections(distribution),
            distribution.pods(),
            distribution.chiSquared(),
            p < RARE ? "< 0.001" : "= %.3f".formatted(p));
  }

  private static String silence(Fairness fairness) {
    return fairness.unseenChance() < WORTH_SAYING
        ? ""
        : " One pod may not have answered yet (chance: %s)."
            .formatted(percent(fairness.unseenChance()));
  }

  private static String connections(Distribution distribution) {
    return distribution.total() == 1 ? "1 connection" : distribution.total() + " connections";
  }

  private static String percent(double share) {
    return "%.0f %%".formatted(share * 100);
  }
}
