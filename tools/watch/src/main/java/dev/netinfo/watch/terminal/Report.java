package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What to print at the end: the pods with a bar for each, the numbers and the verdict. */
public final class Report {
  private Report() {}

  /** Returns the table of the pods, the numbers and the verdict. */
  public static List<String> distribution(Snapshot snapshot, Canvas canvas) {
    List<StyledLine> lines = new ArrayList<>();
    if (!snapshot.rows().isEmpty()) {
      ReleaseTimeline releases = ReleaseTimeline.of(snapshot.recent());
      lines.addAll(PodTable.brief(snapshot, canvas.columns(), releases));
    }
    Snapshot.Totals totals = snapshot.totals();
    lines.add(
        StyledLine.of(
            "%s requests, connections: %s"
                .formatted(Formats.count(totals.requests()), Formats.count(totals.connections()))));
    lines.addAll(wrapped(Sentences.verdict(snapshot), canvas));
    if (!snapshot.fairness().arePodsKnown() || Sentences.silent(snapshot) > 0) {
      lines.addAll(wrapped(Sentences.silence(snapshot), canvas));
    }
    return rendered(lines, canvas);
  }

  /** Returns how one version took over from another, what failed, and the downtime. */
  public static List<String> rollout(Snapshot snapshot, Canvas canvas) {
    ReleaseTimeline releases = ReleaseTimeline.of(snapshot.whole());
    List<StyledLine> lines = new ArrayList<>(releases.lines(snapshot.whole(), canvas));
    lines.addAll(failures(snapshot));
    lines.add(StyledLine.of(Sentences.downtime(snapshot.totals())));
    return rendered(lines, canvas);
  }

  /** Returns all of it. */
  public static List<String> summary(Snapshot snapshot, Canvas canvas) {
    List<String> lines = new ArrayList<>(distribution(snapshot, canvas));
    if (snapshot.totals().answered() > 0) {
      lines.add(latency(snapshot.totals()));
      lines.add(clients(snapshot));
    }
    lines.addAll(rendered(failures(snapshot), canvas));
    lines.add(Sentences.downtime(snapshot.totals()));
    return lines;
  }

  static String latency(Snapshot.Totals totals) {
    return "p50 %s, p99 %s"
        .formatted(
            Formats.latency(totals.latency().median()), Formats.latency(totals.latency().p99()));
  }

  static String clients(Snapshot snapshot) {
    return "client IP that the pods see: "
        + (snapshot.clients().isEmpty()
            ? "not told"
            : String.join(", ", snapshot.clients().keySet()));
  }

  static List<StyledLine> failures(Snapshot snapshot) {
    return snapshot.failures().entrySet().stream()
        .map(failure -> Formats.count(failure.getValue()) + " failed: " + failure.getKey())
        .map(text -> new StyledLine().add(Style.ALARM, text))
        .toList();
  }

  /** Breaks a sentence between its words into lines; there is none in an empty one. */
  static List<StyledLine> wrapped(String sentence, Canvas canvas) {
    String fitting = "(.{1,%d})(?: +|$)".formatted(canvas.columns());
    return sentence.replaceAll(fitting, "$1\n").lines().map(StyledLine::of).toList();
  }

  private static List<String> rendered(List<StyledLine> lines, Canvas canvas) {
    return lines.stream().map(line -> line.render(canvas)).toList();
  }
}
