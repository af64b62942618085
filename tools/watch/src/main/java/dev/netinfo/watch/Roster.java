package dev.netinfo.watch;

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
final class Roster {
  /** So many pods are told apart. */
  static final int TOLD_APART = 256;

  private final boolean isFixed;
  private final Map<SeenPod, PodRecord> pods = new LinkedHashMap<>();
  private final PodRecord others = new PodRecord(-1, SeenPod.named(Counts.OTHERS), 0);
  private final Draws draws = new Draws();
  private final Latencies latencies = new Latencies();
  private long answered;
  private long connections;
  private long sinceLastDraw;
  private long forgottenBefore;
  private long nextRoom;

  /** Begins with pods that are known to be there, and to stay; or, without any, with none. */
  Roster(Collection<SeenPod> known) {
    known.stream()
        .limit(TOLD_APART)
        .forEach(pod -> pods.put(pod, new PodRecord(pods.size(), pod, 0)));
    isFixed = !pods.isEmpty();
  }

  void answered(SeenPod pod, Event event) {
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
    Membership membership = membership();
    Judge judge = new Judge(membership, draws);
    int present = membership.present().size();
    List<Row> rows = new ArrayList<>();
    for (PodRecord pod : byName(membership.present())) {
      boolean isFading = !isFixed && pod.attendance().isFading(draws.count(), present);
      Row.Presence presence = isFading ? Row.Presence.FADING : Row.Presence.PRESENT;
      rows.add(pod.row(presence, judge.share(pod), 1.0 / present));
    }
    gone(membership).forEach(pod -> rows.add(pod.row(Row.Presence.GONE, 0, 0)));
    if (others.count() > 0) {
      rows.add(others.row(Row.Presence.PRESENT, 0, 0));
    }
    return new Standing(List.copyOf(rows), judge.judge(begin, isFixed, sinceLastDraw));
  }

  Snapshot.Totals totals(long failed) {
    return new Snapshot.Totals(answered, failed, connections, latencies.latency());
  }

  private Membership membership() {
    return isFixed
        ? Membership.fixed(pods.values())
        : Membership.of(pods.values(), draws.count(), forgottenBefore);
  }

  private List<PodRecord> gone(Membership membership) {
    return byName(pods.values()).stream()
        .filter(pod -> !membership.present().contains(pod))
        .toList();
  }

  private static List<PodRecord> byName(Collection<PodRecord> pods) {
    return pods.stream().sorted(Comparator.comparing(pod -> pod.pod().name())).toList();
  }
}
