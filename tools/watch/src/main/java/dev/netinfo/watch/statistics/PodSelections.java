package dev.netinfo.watch.statistics;

/**
 * When a pod was selected, by the numbers of the connections. A client cannot see a pod end; but
 * the longer it is silent while others are selected, the less likely that is chance. Not
 * thread-safe.
 */
final class PodSelections {
  /** A silence that chance has less often has a cause. */
  static final double GONE = 0.001;

  private static final double FADING = 0.01;

  /** A pod that is rarely selected has long silences, without being gone. */
  private static final int LONGER = 2;

  private long first;
  private long last;
  private long interruption;
  private long longestSilence;

  /** Begins with a connection for which the pod may be selected. */
  PodSelections(long first) {
    this.first = first;
    this.last = first - 1;
    this.interruption = last;
  }

  /** Notes that the pod is selected; if it was gone, it has come anew. */
  void select(long number, boolean wasGone) {
    interrupt(number);
    last = number;
    interruption = number;
    first = wasGone ? number : first;
  }

  /**
   * Notes that a request failed, which may have been this pod's: its usual silence ends here, so
   * that an outage is not taken for one.
   */
  void interrupt(long selections) {
    longestSilence = Math.max(longestSilence, selections - 1 - interruption);
    passOver(selections);
  }

  /** Notes that a request failed while the pod is gone: its silence so far is not a usual one. */
  void passOver(long selections) {
    interruption = selections - 1;
  }

  /** Returns the first connection since it is there. */
  long first() {
    return first;
  }

  long last() {
    return last;
  }

  /** Returns whether it may be gone, so that it is worth a closer look. */
  boolean isSilentAsNever(long selections) {
    return silence(selections) > LONGER * longestSilence;
  }

  boolean isGone(long selections, int pods) {
    return isSilentAsNever(selections) && silenceBy(silence(selections), pods) < GONE;
  }

  boolean isFading(long selections, int pods) {
    return silence(selections) > longestSilence && silenceBy(silence(selections), pods) < FADING;
  }

  /** Returns how many connections it takes until a pod that is not selected counts as gone. */
  static long horizon(int pods) {
    return (long) Math.ceil(Math.log(GONE) / Math.log1p(-1.0 / pods));
  }

  /** Returns the chance that so many connections leave out one of so many pods, a certain one. */
  static double silenceBy(long selections, int pods) {
    return Math.pow(1 - 1.0 / pods, (double) selections);
  }

  private long silence(long selections) {
    return selections - 1 - last;
  }
}
