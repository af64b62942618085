package dev.netinfo.compare.measure;

import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.plan.Variant;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.support.Quartiles;
import java.util.Objects;

/**
 * The rates at which latencies are measured: the same for all, so that nobody is measured at ease
 * and another at its limit. Fixed once, by what the slowest image answered.
 */
final class OpenLoadRates {
  private static final int LEAST = 20;

  private int kept;
  private int separate;

  /** Fixes them if that was not done yet. */
  void fix(Results results) {
    if (kept == 0) {
      kept = shareOfTheSlowest(results, Metric.RATE_KEPT);
      separate = shareOfTheSlowest(results, Metric.RATE_NEW);
    }
  }

  /** Returns the requests per second over kept connections, or over a connection each. */
  int of(boolean keepAlive) {
    return keepAlive ? kept : separate;
  }

  private static int shareOfTheSlowest(Results results, Metric metric) {
    double slowest =
        results.candidates.values().stream()
            .filter(each -> each.variant == Variant.IMAGE && each.failure == null)
            .map((CandidateResults each) -> each.spread(metric))
            .filter(Objects::nonNull)
            .mapToDouble(Quartiles::median)
            .min()
            .orElse(0);
    int share = (int) (slowest * Plan.OPEN_SHARE);
    // Two digits are easier to read.
    int step = (int) Math.pow(10, Math.max(0, (int) Math.log10(Math.max(1, share)) - 1));
    return Math.max(LEAST, share / step * step);
  }
}
