package dev.netinfo.watch.fairness;

/** The chance that a pod is not heard of, though nothing is wrong with it. */
public final class UnseenPod {
  /** From here on, the chance differs from 1 by less than one in three millions. */
  private static final double CERTAIN = 15;

  private static final double NEGLIGIBLE = 1e-20;

  private UnseenPod() {}

  /**
   * Returns the probability, from 0 to 1, that at least one of the pods has answered none of the
   * requests, where each request goes to any of them alike: by inclusion and exclusion, {@code sum
   * over j from 1 of (-1)^(j+1) C(pods, j) (1 - j/pods)^requests}.
   */
  public static double chance(int pods, long requests) {
    // The term j is at most expected^j / j!, so that below the bound the sum loses no digit.
    double expected = pods * Math.pow(1 - 1.0 / pods, (double) requests);
    if (requests < pods || expected > CERTAIN) {
      return 1;
    }
    double chance = 0;
    double choices = 1;
    for (int j = 1; j < pods; j++) {
      choices *= (pods - j + 1.0) / j;
      double term = choices * Math.pow(1 - (double) j / pods, (double) requests);
      chance += j % 2 == 1 ? term : -term;
      if (term < NEGLIGIBLE) {
        break;
      }
    }
    return Math.clamp(chance, 0, 1);
  }
}
