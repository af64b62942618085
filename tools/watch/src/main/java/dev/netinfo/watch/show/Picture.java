package dev.netinfo.watch.show;

import dev.netinfo.watch.Snapshot;
import dev.netinfo.watch.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is to be seen at a moment, as the lines of a screen.
 *
 * @param asked what is asked, and how
 */
public record Picture(String asked) {
  private static final int MOST_CAUSES = 3;
  private static final int LEAST_TABLE = 3;

  /** Returns at most so many lines, of at most so many columns each. */
  public List<String> lines(Snapshot snapshot, int columns, int rows, Ink ink) {
    Releases releases = Releases.of(timeline(snapshot));
    List<Line> head = head(snapshot);
    List<Line> foot = foot(snapshot, columns, ink);
    int room = Math.max(LEAST_TABLE, rows - head.size() - foot.size());
    List<Line> lines = new ArrayList<>(head);
    if (!snapshot.rows().isEmpty()) {
      lines.addAll(Table.full(snapshot, columns, room, releases));
    }
    lines.addAll(foot);
    return lines.stream().limit(rows).map(line -> line.render(columns, ink)).toList();
  }

  /** Shows all of a short run, and the latest of a long one, in slices of a second at most. */
  private static Timeline timeline(Snapshot snapshot) {
    boolean isShort = snapshot.whole().width().compareTo(snapshot.recent().width()) <= 0;
    return isShort ? snapshot.whole() : snapshot.recent();
  }

  private List<Line> head(Snapshot snapshot) {
    Snapshot.Totals totals = snapshot.totals();
    Line first =
        new Line()
            .add(Texts.clock(Duration.between(snapshot.since(), snapshot.now())))
            .add("  ")
            .add(Ink.BOLD, asked);
    Line second =
        new Line()
            .add(Texts.count(totals.requests()) + " requests, ")
            .add(totals.failed() > 0 ? Ink.ALARM : "", Texts.count(totals.failed()) + " failed")
            .add(", connections: " + Texts.count(totals.connections()));
    if (totals.answered() > 0) {
      second
          .add(", p50 " + Texts.latency(totals.latency().median()))
          .add(", p99 " + Texts.latency(totals.latency().p99()));
    }
    Line third = Line.of("client IP that the pods see: " + Report.clients(snapshot));
    return List.of(first, second, third, new Line());
  }

  private List<Line> foot(Snapshot snapshot, int columns, Ink ink) {
    Releases releases = Releases.of(timeline(snapshot));
    List<Line> lines = new ArrayList<>();
    lines.add(new Line());
    lines.add(releases.line(timeline(snapshot), columns, ink));
    lines.add(releases.legend(ink));
    lines.addAll(Report.failures(snapshot).stream().limit(MOST_CAUSES).toList());
    if (snapshot.failures().size() > MOST_CAUSES) {
      lines.add(
          Line.of(
              "and failures of %d causes more"
                  .formatted(snapshot.failures().size() - MOST_CAUSES)));
    }
    Texts.wrapped(Words.verdict(snapshot), columns).forEach(line -> lines.add(Line.of(line)));
    String silence = Words.silence(snapshot);
    if (!silence.isEmpty()) {
      Texts.wrapped(silence, columns).forEach(line -> lines.add(Line.of(line)));
    }
    return lines;
  }
}
