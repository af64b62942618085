package dev.netinfo.watch.statistics;

import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/** Holds the connections since the pods are the same against the same share for each of them. */
final class FairnessTest {
  /** Where a pod more than is known of is as likely as not, nothing can be said. */
  private static final double LIKELY = 0.5;

  private final PresentPods membership;
  private final RecentSelections draws;
  private final long start;
  private final long[] chosen = new long[PodList.TOLD_APART];

  FairnessTest(PresentPods membership, RecentSelections draws) {
    this.membership = membership;
    this.draws = draws;
    this.start = Math.max(membership.start(), draws.oldest());
    for (long draw = start; draw < draws.count(); draw++) {
      chosen[draws.pod(draw)]++;
    }
  }

  /**
   * Returns the share of the connections, from 0 to 1, for which a pod that is there was chosen.
   */
  double share(PodRecord pod) {
    long all = membership.present().stream().mapToLong(each -> chosen[each.place()]).sum();
    return all == 0 ? 0 : (double) chosen[pod.place()] / all;
  }

  /** Judges, given how many requests the last connection has carried after its first. */
  Fairness judge(Instant begin, boolean isFixed, long sinceLastDraw) {
    Instant since = start > 0 && start < draws.count() ? draws.time(start) : begin;
    int pods = membership.present().size();
    if (pods == 0) {
      return new Fairness(Verdict.TOO_FEW, since, 0, 0, 0, 1, 1, isFixed);
    }
    Distribution distribution = distribution();
    long connections = distribution.total();
    double silence = UnseenPod.chance(isFixed ? pods : pods + 1, connections);
    boolean isPinned = sinceLastDraw > 0 && sinceLastDraw >= connections;
    return new Fairness(
        isPinned ? Verdict.PINNED : verdict(distribution, !isFixed && silence > LIKELY),
        since,
        connections,
        pods,
        distribution.chiSquared(),
        distribution.pValue(),
        silence,
        isFixed);
  }

  private Verdict verdict(Distribution distribution, boolean isTooFew) {
    if (membership.isChanging()) {
      return Verdict.CHANGING;
    }
    return isTooFew ? Verdict.TOO_FEW : distribution.verdict();
  }

  private Distribution distribution() {
    SortedMap<String, Long> requests = new TreeMap<>();
    membership
        .present()
        .forEach(pod -> requests.put(String.valueOf(pod.place()), chosen[pod.place()]));
    long connections = requests.values().stream().mapToLong(Long::longValue).sum();
    return new Distribution(requests, connections);
  }
}
