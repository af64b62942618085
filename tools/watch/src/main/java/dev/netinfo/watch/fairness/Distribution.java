package dev.netinfo.watch.fairness;

import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * How many requests each of the known pods answered, compared with the same share for each. A pod
 * is selected for a connection, not for a request: the test is about chance only where each request
 * has a connection of its own. Immutable.
 *
 * @param requests for each known pod; 0 for a silent one
 * @param connections over which they were sent
 */
public record Distribution(List<Long> requests, long connections) {
  /** Beyond chance is what chance does less often than this. */
  public static final double SIGNIFICANCE = 0.001;

  private static final double NEARLY = 0.1;

  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException if there is no pod, or a number is negative
   */
  public Distribution {
    requests = List.copyOf(requests);
    if (requests.isEmpty()) {
      throw new IllegalArgumentException("a distribution needs a pod");
    }
    if (connections < 0 || requests.stream().anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException("negative: " + requests + " by " + connections);
    }
  }

  /** Returns how many requests there were. */
  public long total() {
    return requests.stream().mapToLong(Long::longValue).sum();
  }

  private double expectedShare() {
    return 1.0 / requests.size();
  }

  /** Returns Pearson's statistic: 0 where all pods have the same, more the less even it is. */
  public double chiSquared() {
    double expected = expected();
    if (expected == 0) {
      return 0;
    }
    return requests.stream()
        .mapToDouble(count -> (count - expected) * (count - expected) / expected)
        .sum();
  }

  /**
   * Returns the probability that chance is at least as uneven, by the chi-squared distribution with
   * a degree of freedom less than there are pods: an approximation that is good from about five
   * requests for each pod on.
   */
  public double pValue() {
    if (requests.size() == 1) {
      return 1;
    }
    return RegularizedGamma.Q.value((requests.size() - 1) / 2.0, chiSquared() / 2);
  }

  /** Returns what to say about it. */
  public Verdict verdict() {
    if (connections == 1 && total() > 1 && requests.size() > 1) {
      return Verdict.PINNED;
    }
    if (total() < requests.size()) {
      return Verdict.TOO_FEW;
    }
    if (pValue() < SIGNIFICANCE) {
      return Verdict.UNEVEN_BEYOND_CHANCE;
    }
    return isEven() ? Verdict.EVEN : Verdict.UNEVEN_BY_CHANCE;
  }

  private boolean isEven() {
    double tolerance = expected() * NEARLY;
    return requests.stream()
        .mapToDouble(count -> Math.abs(count - expected()))
        .allMatch(distance -> distance < 1 || distance <= tolerance);
  }

  private double expected() {
    return total() * expectedShare();
  }
}
