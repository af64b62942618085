package dev.netinfo.watch.statistics;

import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is remembered of a pod. Not thread-safe. */
final class PodRecord {
  private final int place;
  private SeenPod pod;
  private final PodSelections selections;
  private final Latencies latencies = new Latencies();
  private long count;
  private @Nullable Instant lastAnswer;

  PodRecord(int place, SeenPod pod, long firstSelection) {
    this.place = place;
    this.pod = pod;
    this.selections = new PodSelections(firstSelection);
  }

  /** A pod of which the name was known tells more. */
  void introduce(SeenPod itself) {
    pod = itself;
  }

  void answered(RequestEvent event) {
    count++;
    lastAnswer = event.at();
    latencies.add(event.latency());
  }

  /** Takes over what is worth keeping of a pod that is not told apart any more. */
  void take(PodRecord other) {
    count += other.count;
    latencies.addAll(other.latencies);
    Instant last = other.lastAnswer;
    if (lastAnswer == null || (last != null && last.isAfter(lastAnswer))) {
      lastAnswer = last;
    }
  }

  /** Returns its number among those that are told apart. */
  int place() {
    return place;
  }

  long count() {
    return count;
  }

  SeenPod pod() {
    return pod;
  }

  PodSelections selections() {
    return selections;
  }

  /** Returns a row; shares are for whoever knows the others. */
  PodRow row(PodRow.Presence presence, double share, double expectedShare) {
    return new PodRow(pod, count, presence, share, expectedShare, lastAnswer, latencies.latency());
  }
}
