package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What is to be said at the end: the pods with a bar for each, and what to think of it. */
public final class Report {
  private Report() {}

  /** Returns the table of the pods, the numbers and the verdict, in lines of at most a width. */
  public static List<String> distribution(Snapshot snapshot, int columns, Ink ink) {
    List<StyledLine> lines = new ArrayList<>();
    ReleaseTimeline releases = ReleaseTimeline.of(snapshot.recent());
    if (!snapshot.rows().isEmpty()) {
      lines.addAll(PodTable.brief(snapshot, columns, releases));
    }
    lines.add(
        StyledLine.of(
            "%s requests, connections: %s"
                .formatted(
                    Formats.count(snapshot.totals().requests()),
                    Formats.count(snapshot.totals().connections()))));
    Formats.wrapped(Sentences.verdict(snapshot), columns)
        .forEach(line -> lines.add(StyledLine.of(line)));
    String silence = Sentences.silence(snapshot);
    boolean isWorthSaying = !snapshot.judgement().arePodsKnown() || Sentences.silent(snapshot) > 0;
    if (isWorthSaying && !silence.isEmpty()) {
      Formats.wrapped(silence, columns).forEach(line -> lines.add(StyledLine.of(line)));
    }
    return rendered(lines, columns, ink);
  }

  /** Returns what to think of the distribution, in a sentence. */
  public static String verdict(Snapshot snapshot) {
    return Sentences.verdict(snapshot);
  }

  /** Returns the sentence about pods that were not heard of; empty where none is needed. */
  public static String silence(Snapshot snapshot) {
    return Sentences.silence(snapshot);
  }

  /**
   * Returns how answers went from one version to the next, what failed, and if all was answered.
   */
  public static List<String> rollout(Snapshot snapshot, int columns, Ink ink) {
    List<StyledLine> lines = new ArrayList<>();
    ReleaseTimeline releases = ReleaseTimeline.of(snapshot.whole());
    lines.add(releases.line(snapshot.whole(), columns, ink));
    lines.add(releases.legend(ink));
    lines.addAll(failures(snapshot));
    lines.add(StyledLine.of(Sentences.downtime(snapshot.totals())));
    return rendered(lines, columns, ink);
  }

  /** Returns all of it. */
  public static List<String> summary(Snapshot snapshot, int columns, Ink ink) {
    List<String> lines = new ArrayList<>(distribution(snapshot, columns, ink));
    Snapshot.Totals totals = snapshot.totals();
    if (totals.answered() > 0) {
      lines.add(
          "p50 %s, p99 %s"
              .formatted(
                  Formats.latency(totals.latency().median()),
                  Formats.latency(totals.latency().p99())));
      lines.add("client IP that the pods see: " + clients(snapshot));
    }
    lines.addAll(rendered(failures(snapshot), columns, ink));
    lines.add(Sentences.downtime(totals));
    return lines;
  }

  static String clients(Snapshot snapshot) {
    return snapshot.clients().isEmpty()
        ? "not told"
        : String.join(", ", snapshot.clients().keySet());
  }

  static List<StyledLine> failures(Snapshot snapshot) {
    List<StyledLine> lines = new ArrayList<>();
    snapshot
        .failures()
        .forEach((cause, count) ->
            lines.add(new StyledLine().add(Ink.ALARM, Formats.count(count) + " failed: " + cause)));
    return lines;
  }

  private static List<String> rendered(List<StyledLine> lines, int columns, Ink ink) {
    return lines.stream().map(line -> line.render(columns, ink)).toList();
  }
}
