package dev.netinfo.watch.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which pods are there, and since when they are the same, as far as a client can reason.
 *
 * @param pods those that are there
 * @param start the first connection since the last pod came or went
 * @param isChanging whether too little has happened since, or somebody is about to leave
 */
record PresentPods(List<PodRecord> pods, long start, boolean isChanging) {
  /** A pod is new if chance has it silent before as rarely. */
  private static final double NEW = 0.01;

  /** Returns that of pods that are known to be there, and to stay. */
  static PresentPods fixed(Collection<PodRecord> pods) {
    return new PresentPods(List.copyOf(pods), 0, false);
  }

  /** Finds out, after so many connections. */
  static PresentPods of(Collection<PodRecord> pods, long selections, long forgottenBefore) {
    List<PodRecord> present = new ArrayList<>();
    long start = forgottenBefore;
    Comparator<PodRecord> byLast = Comparator.comparingLong(pod -> pod.selections().last());
    for (PodRecord pod : sorted(pods, byLast.reversed())) {
      if (pod.selections().isGone(selections, present.size() + 1)) {
        start = Math.max(start, pod.selections().last() + 1);
      } else {
        present.add(pod);
      }
    }
    start = afterArrivals(present, start);
    boolean isRecent = start > 0 && selections - start < PodSelections.horizon(present.size());
    int count = present.size();
    boolean isLeaving =
        present.stream().anyMatch(pod -> pod.selections().isFading(selections, count));
    return new PresentPods(List.copyOf(present), start, isRecent || isLeaving);
  }

  /** Of a pod that is new, the first answer says nothing about chance: it is why we know of it. */
  private static long afterArrivals(List<PodRecord> present, long from) {
    long start = from;
    Set<String> releases = new HashSet<>();
    for (PodRecord pod : sorted(present, Comparator.comparingLong(p -> p.selections().first()))) {
      long silence = pod.selections().first() - start;
      boolean isNewRelease = releases.add(pod.pod().release()) && releases.size() > 1;
      boolean isNew = PodSelections.silenceBy(silence, present.size()) < NEW;
      if (silence > 0 && (isNew || isNewRelease)) {
        start = pod.selections().first() + 1;
      }
    }
    return start;
  }

  private static List<PodRecord> sorted(Collection<PodRecord> pods, Comparator<PodRecord> order) {
    return pods.stream().sorted(order).toList();
  }
}
