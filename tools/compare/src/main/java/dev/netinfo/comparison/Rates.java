package dev.netinfo.comparison;

import dev.netinfo.support.Quartiles;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The rates at which latencies are measured: the same for all, so that nobody is measured at ease
 * and another at its limit. Fixed once, by what the slowest image answered.
 */
final class Rates {
  private static final int LEAST = 20;

  private int kept;
  private int separate;

  /** Fixes them if that was not done yet. */
  void fix(Results results) {
    if (kept == 0) {
      kept = half(results.candidates.values(), Measure.RATE_KEPT);
      separate = half(results.candidates.values(), Measure.RATE_NEW);
    }
  }

  int kept() {
    return kept;
  }

  int separate() {
    return separate;
  }

  private static int half(Collection<Results.Measured> all, Measure measure) {
    double slowest =
        all.stream()
            .filter(each -> each.variant == Variant.IMAGE && each.failure == null)
            .map(each -> each.spread(measure))
            .filter(spread -> spread != null)
            .mapToDouble(Rates::median)
            .min()
            .orElse(0);
    int half = (int) (slowest * Plan.OPEN_SHARE);
    // Two digits are easier to read.
    int step = (int) Math.pow(10, Math.max(0, (int) Math.log10(Math.max(1, half)) - 1));
    return Math.max(LEAST, half / step * step);
  }

  private static double median(@Nullable Quartiles spread) {
    return spread == null ? 0 : spread.median();
  }
}
