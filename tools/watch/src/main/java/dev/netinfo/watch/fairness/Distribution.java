package dev.netinfo.watch.fairness;

import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * How often each of the known pods was selected, compared with the same share for each. A pod is
 * selected for a connection, not for a request. Immutable.
 *
 * @param selections of each known pod; 0 for a silent one
 */
public record Distribution(List<Long> selections) {
  /** Beyond chance is what chance does less often than this. */
  public static final double SIGNIFICANCE = 0.001;

  private static final double NEARLY = 0.1;

  /** Keeps a copy. */
  public Distribution {
    selections = List.copyOf(selections);
  }

  /** Returns how many pods are known. */
  public int pods() {
    return selections.size();
  }

  /** Returns how many selections there were, each for a connection. */
  public long total() {
    return selections.stream().mapToLong(Long::longValue).sum();
  }

  /** Returns Pearson's statistic: 0 where all pods have the same, more the less even it is. */
  public double chiSquared() {
    if (total() == 0) {
      return 0;
    }
    double expected = expected();
    return selections.stream()
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  /**
   * Returns the probability that chance is at least as uneven, by the chi-squared distribution with
   * a degree of freedom less than there are pods: an approximation that is good from about five
   * selections of each pod on.
   */
  public double pValue() {
    return pods() <= 1 ? 1 : RegularizedGamma.Q.value((pods() - 1) / 2.0, chiSquared() / 2);
  }

  /** Returns what to say about it. */
  public Verdict verdict() {
    if (pods() == 0 || total() < pods()) {
      return Verdict.TOO_FEW;
    }
    if (pValue() < SIGNIFICANCE) {
      return Verdict.UNEVEN_BEYOND_CHANCE;
    }
    return isEven() ? Verdict.EVEN : Verdict.UNEVEN_BY_CHANCE;
  }

  private boolean isEven() {
    double tolerance = expected() * NEARLY;
    return selections.stream()
        .mapToDouble(count -> Math.abs(count - expected()))
        .allMatch(distance -> distance < 1 || distance <= tolerance);
  }

  private double expected() {
    return (double) total() / pods();
  }
}
