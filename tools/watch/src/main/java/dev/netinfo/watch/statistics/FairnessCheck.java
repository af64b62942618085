package dev.netinfo.watch.statistics;

import dev.netinfo.watch.fairness.Distribution;
import dev.netinfo.watch.fairness.Fairness;
import dev.netinfo.watch.fairness.UnseenPod;
import dev.netinfo.watch.fairness.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the selections since the pods are the same with the same share for each of them. */
final class FairnessCheck {
  /** Where a pod more than is known of is as likely as not, nothing can be said. */
  private static final double LIKELY = 0.5;

  private final PresentPods present;
  private final RecentSelections selections;
  private final long start;
  private final Map<PodRecord, Long> selected = new LinkedHashMap<>();
  private final Distribution distribution;

  FairnessCheck(PresentPods present, RecentSelections selections) {
    this.present = present;
    this.selections = selections;
    this.start = Math.max(present.start(), selections.oldest());
    long[] counts = new long[PodList.MAX_PODS];
    for (long number = start; number < selections.count(); number++) {
      counts[selections.pod(number)]++;
    }
    present.pods().forEach(pod -> selected.put(pod, counts[pod.place()]));
    this.distribution = new Distribution(List.copyOf(selected.values()));
  }

  /** Returns the share of the connections, from 0 to 1, for which a pod was selected. */
  double share(PodRecord pod) {
    long connections = distribution.total();
    return connections == 0 ? 0 : (double) selected.getOrDefault(pod, 0L) / connections;
  }

  /**
   * Returns the result.
   *
   * @param begin of all requests
   * @param isFixed whether it was told which pods there are
   * @param sinceSelection how many requests the last connection has carried after its first
   */
  Fairness result(Instant begin, boolean isFixed, long sinceSelection) {
    Instant since = start > 0 && start < selections.count() ? selections.time(start) : begin;
    int pods = distribution.pods();
    double unseen = UnseenPod.chance(isFixed ? pods : pods + 1, distribution.total());
    boolean isPinned = sinceSelection > 0 && sinceSelection >= distribution.total();
    Verdict verdict = isPinned ? Verdict.PINNED : verdict(!isFixed && unseen > LIKELY);
    return new Fairness(verdict, since, distribution, unseen, isFixed);
  }

  private Verdict verdict(boolean isTooFew) {
    if (present.isChanging()) {
      return Verdict.CHANGING;
    }
    return isTooFew ? Verdict.TOO_FEW : distribution.verdict();
  }
}
