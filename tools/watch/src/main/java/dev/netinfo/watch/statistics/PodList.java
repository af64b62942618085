package dev.netinfo.watch.statistics;

import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The pods that have answered, of which so many are told apart. Where there are more, those that
 * are gone make room first. Not thread-safe.
 */
final class PodList {
  /** So many pods are told apart. */
  static final int TOLD_APART = 256;

  private final boolean isFixed;
  private final Map<SeenPod, PodRecord> pods = new LinkedHashMap<>();
  private final PodRecord others = new PodRecord(-1, SeenPod.named(BoundedCounter.OTHERS), 0);
  private final RecentSelections draws = new RecentSelections();
  private final Latencies latencies = new Latencies();
  private long answered;
  private long connections;
  private long sinceLastDraw;
  private long forgottenBefore;
  private long nextRoom;

  /** Begins with pods that are known to be there, and to stay; or, without any, with none. */
  PodList(Collection<SeenPod> known) {
    known.stream()
        .limit(TOLD_APART)
        .forEach(pod -> pods.put(pod, new PodRecord(pods.size(), pod, 0)));
    isFixed = !pods.isEmpty();
  }

  void answered(SeenPod pod, RequestEvent event) {
    answered++;
    connections += event.isNewConnection() ? 1 : 0;
    latencies.add(event.latency());
    PodRecord known = pods.get(pod);
    PodRecord record = known == null ? admitted(pod) : known;
    record.answered(event);
    if (record != others && (event.isNewConnection() || known == null)) {
      choose(record, event.at());
    } else {
      sinceLastDraw++;
    }
  }

  private void choose(PodRecord record, Instant at) {
    boolean wasGone =
        record.attendance().isSilentAsNever(draws.count())
            && !membership().present().contains(record);
    record.attendance().choose(draws.add(record.place(), at), wasGone);
    sinceLastDraw = 0;
  }

  private PodRecord admitted(SeenPod pod) {
    PodRecord silent = pods.remove(SeenPod.named(pod.name()));
    if (silent != null) {
      silent.introduce(pod);
      pods.put(pod, silent);
      return silent;
    }
    int place = pods.size() < TOLD_APART ? pods.size() : room();
    if (place < 0) {
      return others;
    }
    PodRecord record = new PodRecord(place, pod, draws.count());
    pods.put(pod, record);
    return record;
  }

  /** Returns the place of a pod that is gone and now is one of the others, or else -1. */
  private int room() {
    if (draws.count() < nextRoom) {
      return -1;
    }
    Optional<PodRecord> oldest =
        gone(membership()).stream().min(Comparator.comparingLong(pod -> pod.attendance().last()));
    if (oldest.isEmpty()) {
      nextRoom = draws.count() + TOLD_APART;
      return -1;
    }
    PodRecord forgotten = oldest.get();
    others.take(forgotten);
    forgottenBefore = Math.max(forgottenBefore, forgotten.attendance().last() + 1);
    pods.remove(forgotten.pod());
    return forgotten.place();
  }

  /** Returns how the pods stand: those that are there by name, those that are gone, the others. */
  Standing standing(Instant begin) {
    PresentPods membership = membership();
    FairnessTest judge = new FairnessTest(membership, draws);
    int present = membership.present().size();
    List<PodRow> rows = new ArrayList<>();
    for (PodRecord pod : byName(membership.present())) {
      boolean isFading = !isFixed && pod.attendance().isFading(draws.count(), present);
      PodRow.Presence presence = isFading ? PodRow.Presence.FADING : PodRow.Presence.PRESENT;
      rows.add(pod.row(presence, judge.share(pod), 1.0 / present));
    }
    gone(membership).forEach(pod -> rows.add(pod.row(PodRow.Presence.GONE, 0, 0)));
    if (others.count() > 0) {
      rows.add(others.row(PodRow.Presence.PRESENT, 0, 0));
    }
    return new Standing(List.copyOf(rows), judge.judge(begin, isFixed, sinceLastDraw));
  }

  Snapshot.Totals totals(long failed) {
    return new Snapshot.Totals(answered, failed, connections, latencies.latency());
  }

  private PresentPods membership() {
    return isFixed
        ? PresentPods.fixed(pods.values())
        : PresentPods.of(pods.values(), draws.count(), forgottenBefore);
  }

  private List<PodRecord> gone(PresentPods membership) {
    return byName(pods.values()).stream()
        .filter(pod -> !membership.present().contains(pod))
        .toList();
  }

  private static List<PodRecord> byName(Collection<PodRecord> pods) {
    return pods.stream().sorted(Comparator.comparing(pod -> pod.pod().name())).toList();
  }
}
