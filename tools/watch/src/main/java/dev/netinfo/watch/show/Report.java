package dev.netinfo.watch.show;

import dev.netinfo.watch.Snapshot;
import java.util.ArrayList;
import java.util.List;

/** What is to be said at the end: the pods with a bar for each, and what to think of it. */
public final class Report {
  private Report() {}

  /** Returns the table of the pods, the numbers and the verdict, in lines of at most a width. */
  public static List<String> distribution(Snapshot snapshot, int columns, Ink ink) {
    List<Line> lines = new ArrayList<>();
    Releases releases = Releases.of(snapshot.recent());
    if (!snapshot.rows().isEmpty()) {
      lines.addAll(Table.brief(snapshot, columns, releases));
    }
    lines.add(
        Line.of(
            "%s requests, connections: %s"
                .formatted(
                    Texts.count(snapshot.totals().requests()),
                    Texts.count(snapshot.totals().connections()))));
    Texts.wrapped(Words.verdict(snapshot), columns).forEach(line -> lines.add(Line.of(line)));
    String silence = Words.silence(snapshot);
    boolean isWorthSaying = !snapshot.judgement().arePodsKnown() || Words.silent(snapshot) > 0;
    if (isWorthSaying && !silence.isEmpty()) {
      Texts.wrapped(silence, columns).forEach(line -> lines.add(Line.of(line)));
    }
    return rendered(lines, columns, ink);
  }

  /** Returns what to think of the distribution, in a sentence. */
  public static String verdict(Snapshot snapshot) {
    return Words.verdict(snapshot);
  }

  /** Returns the sentence about pods that were not heard of; empty where none is needed. */
  public static String silence(Snapshot snapshot) {
    return Words.silence(snapshot);
  }

  /**
   * Returns how answers went from one version to the next, what failed, and if all was answered.
   */
  public static List<String> rollout(Snapshot snapshot, int columns, Ink ink) {
    List<Line> lines = new ArrayList<>();
    Releases releases = Releases.of(snapshot.whole());
    lines.add(releases.line(snapshot.whole(), columns, ink));
    lines.add(releases.legend(ink));
    lines.addAll(failures(snapshot));
    lines.add(Line.of(Words.downtime(snapshot.totals())));
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
                  Texts.latency(totals.latency().median()), Texts.latency(totals.latency().p99())));
      lines.add("client IP that the pods see: " + clients(snapshot));
    }
    lines.addAll(rendered(failures(snapshot), columns, ink));
    lines.add(Words.downtime(totals));
    return lines;
  }

  static String clients(Snapshot snapshot) {
    return snapshot.clients().isEmpty()
        ? "not told"
        : String.join(", ", snapshot.clients().keySet());
  }

  static List<Line> failures(Snapshot snapshot) {
    List<Line> lines = new ArrayList<>();
    snapshot
        .failures()
        .forEach((cause, count) ->
            lines.add(new Line().add(Ink.ALARM, Texts.count(count) + " failed: " + cause)));
    return lines;
  }

  private static List<String> rendered(List<Line> lines, int columns, Ink ink) {
    return lines.stream().map(line -> line.render(columns, ink)).toList();
  }
}
