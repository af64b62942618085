package dev.netinfo.watch.statistics;

/**
 * When a pod was chosen, by the numbers of the connections. A client cannot see a pod end; but the
 * longer it is silent while others are chosen, the less can that be chance. Not thread-safe.
 */
final class PodSelections {
  /** A silence that chance has less often has a cause. */
  static final double GONE = 0.001;

  private static final double FADING = 0.01;

  /** A pod that is rarely chosen has long silences, without being gone. */
  private static final int LONGER = 2;

  private long first;
  private long last;
  private long longestSilence;

  /** Begins with a connection for which the pod may be chosen. */
  PodSelections(long first) {
    this.first = first;
    this.last = first - 1;
  }

  /** The pod is chosen; if it was gone, it is there anew. */
  void choose(long draw, boolean wasGone) {
    longestSilence = Math.max(longestSilence, silence(draw));
    last = draw;
    first = wasGone ? draw : first;
  }

  /** Returns the first connection since it is there. */
  long first() {
    return first;
  }

  /** Returns the last connection for which it was chosen. */
  long last() {
    return last;
  }

  /** Tells whether it may be gone, so that it is worth a closer look. */
  boolean isSilentAsNever(long draws) {
    return silence(draws) > LONGER * longestSilence;
  }

  boolean isGone(long draws, int pods) {
    return isSilentAsNever(draws) && silenceBy(silence(draws), pods) < GONE;
  }

  boolean isFading(long draws, int pods) {
    return silence(draws) > longestSilence && silenceBy(silence(draws), pods) < FADING;
  }

  /** Returns how many connections it takes until a pod that is not chosen counts as gone. */
  static long horizon(int pods) {
    return (long) Math.ceil(Math.log(GONE) / Math.log1p(-1.0 / pods));
  }

  /** Returns the chance that so many connections leave out one of so many pods, a certain one. */
  static double silenceBy(long draws, int pods) {
    return Math.pow(1 - 1.0 / pods, (double) draws);
  }

  private long silence(long draws) {
    return draws - 1 - last;
  }
}
