package dev.netinfo.watch.terminal;

import dev.netinfo.watch.request.SeenPod;
import dev.netinfo.watch.statistics.PodRow;
import dev.netinfo.watch.statistics.Snapshot;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What happens, as lines for a log: pods that come and go, causes of failures, and from time to
 * time the numbers. Not thread-safe.
 */
public final class EventLog implements Display {
  private static final Duration AT_FIRST = Duration.ofSeconds(10);
  private static final Duration LATER = Duration.ofMinutes(1);
  private static final int SHOWN = 20;

  private final PrintStream out;
  private Map<SeenPod, PodRow.Presence> pods = new HashMap<>();
  private Set<String> causes = new HashSet<>();
  private @Nullable Instant last;

  /** Prints what happens. */
  public EventLog(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(Snapshot snapshot) {
    news(snapshot).forEach(out::println);
  }

  @Override
  public void close() {
    out.flush();
  }

  /** Returns what is new since the last time that it was asked. */
  List<String> news(Snapshot snapshot) {
    Duration age = Duration.between(snapshot.since(), snapshot.now());
    List<String> lines = new ArrayList<>(pods(snapshot));
    snapshot.failures().keySet().stream()
        .filter(cause -> !causes.contains(cause))
        .forEach(cause -> lines.add("a request failed: " + cause));
    causes = new HashSet<>(snapshot.failures().keySet());
    Instant before = last == null ? snapshot.since() : last;
    Duration pause = age.compareTo(LATER) < 0 ? AT_FIRST : LATER;
    if (!snapshot.now().isBefore(before.plus(pause))) {
      last = snapshot.now();
      lines.add(numbers(snapshot));
    }
    return lines.stream().map(line -> Formats.clock(age) + "  " + line).toList();
  }

  private List<String> pods(Snapshot snapshot) {
    List<String> lines = new ArrayList<>();
    Map<SeenPod, PodRow.Presence> present = new HashMap<>();
    for (PodRow row : snapshot.rows()) {
      PodRow.Presence before = pods.get(row.pod());
      present.put(row.pod(), row.presence());
      if (row.isOthers()) {
        continue;
      }
      if (before == null || (before == PodRow.Presence.GONE && !row.isGone())) {
        lines.add(row.pod().name() + " answers" + what(row.pod()));
      } else if (before != PodRow.Presence.GONE && row.isGone()) {
        lines.add(row.pod().name() + " is gone" + what(row.pod()));
      }
    }
    pods = present;
    return lines.size() <= SHOWN ? lines : List.of(lines.size() + " pods came or went");
  }

  private static String what(SeenPod pod) {
    return " (" + pod.release() + (pod.node().isEmpty() ? "" : " on " + pod.node()) + ")";
  }

  private static String numbers(Snapshot snapshot) {
    long present = snapshot.rows().stream().filter(row -> !row.isGone()).count();
    return "%s requests, %s failed; pods: %d; %s"
        .formatted(
            Formats.count(snapshot.totals().requests()),
            Formats.count(snapshot.totals().failed()),
            present,
            Sentences.verdict(snapshot));
  }
}
