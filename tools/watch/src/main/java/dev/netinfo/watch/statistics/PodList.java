package dev.netinfo.watch.statistics;

import dev.netinfo.watch.fairness.Fairness;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import java.time.Duration;
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
  static final int MAX_PODS = 256;

  private final boolean isFixed;
  private final Map<SeenPod, PodRecord> pods = new LinkedHashMap<>();
  private final PodRecord others = new PodRecord(-1, SeenPod.named(BoundedCounter.OTHERS), 0);
  private final RecentSelections selections = new RecentSelections();
  private final Latencies latencies = new Latencies();
  private long answered;
  private long connections;
  private long sinceSelection;
  private long forgottenBefore;
  private long nextRoom;

  /** Begins with pods that are known to be there, and to stay; or, without any, with none. */
  PodList(Collection<SeenPod> known) {
    known.stream()
        .limit(MAX_PODS)
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
      select(record, event.at());
    } else {
      sinceSelection++;
    }
  }

  private void select(PodRecord record, Instant at) {
    boolean wasGone =
        record.selections().isSilentAsNever(selections.count())
            && !present().pods().contains(record);
    record.selections().select(selections.add(record.place(), at), wasGone);
    sinceSelection = 0;
  }

  private PodRecord admitted(SeenPod pod) {
    PodRecord silent = pods.remove(SeenPod.named(pod.name()));
    if (silent != null) {
      silent.introduce(pod);
      pods.put(pod, silent);
      return silent;
    }
    int place = pods.size() < MAX_PODS ? pods.size() : room();
    if (place < 0) {
      return others;
    }
    PodRecord record = new PodRecord(place, pod, selections.count());
    pods.put(pod, record);
    return record;
  }

  /** Returns the place of a pod that is gone and now is one of the others, or else -1. */
  private int room() {
    if (selections.count() < nextRoom) {
      return -1;
    }
    Optional<PodRecord> oldest =
        gone(present()).stream().min(Comparator.comparingLong(pod -> pod.selections().last()));
    if (oldest.isEmpty()) {
      nextRoom = selections.count() + MAX_PODS;
      return -1;
    }
    PodRecord forgotten = oldest.get();
    others.take(forgotten);
    forgottenBefore = Math.max(forgottenBefore, forgotten.selections().last() + 1);
    pods.remove(forgotten.pod());
    return forgotten.place();
  }

  FairnessCheck fairnessCheck() {
    return new FairnessCheck(present(), selections);
  }

  Fairness fairness(FairnessCheck check, Instant since) {
    return check.result(since, isFixed, sinceSelection);
  }

  /** Returns the pods that are there by name, then those that are gone, then the others. */
  List<PodRow> rows(FairnessCheck check) {
    PresentPods present = present();
    int count = present.pods().size();
    List<PodRow> rows = new ArrayList<>();
    for (PodRecord pod : byName(present.pods())) {
      boolean isFading = !isFixed && pod.selections().isFading(selections.count(), count);
      PodRow.Presence presence = isFading ? PodRow.Presence.FADING : PodRow.Presence.PRESENT;
      rows.add(pod.row(presence, check.share(pod), 1.0 / count));
    }
    gone(present).forEach(pod -> rows.add(pod.row(PodRow.Presence.GONE, 0, 0)));
    if (others.count() > 0) {
      rows.add(others.row(PodRow.Presence.PRESENT, 0, 0));
    }
    return List.copyOf(rows);
  }

  /** Notes a request that no pod answered: it may have been one for any of them. */
  void failed() {
    PresentPods present = present();
    present.pods().forEach(pod -> pod.selections().interrupt(selections.count()));
    gone(present).forEach(pod -> pod.selections().passOver(selections.count()));
  }

  Snapshot.Totals totals(long failed, Duration withoutAnswer) {
    return new Snapshot.Totals(answered, failed, connections, latencies.latency(), withoutAnswer);
  }

  private PresentPods present() {
    return isFixed
        ? PresentPods.fixed(pods.values())
        : PresentPods.of(pods.values(), selections.count(), forgottenBefore);
  }

  private List<PodRecord> gone(PresentPods present) {
    return byName(pods.values()).stream().filter(pod -> !present.pods().contains(pod)).toList();
  }

  private static List<PodRecord> byName(Collection<PodRecord> pods) {
    return pods.stream().sorted(Comparator.comparing(pod -> pod.pod().name())).toList();
  }
}
