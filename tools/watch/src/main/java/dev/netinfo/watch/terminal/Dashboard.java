package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.statistics.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All that is to be seen at a moment, as the lines of a screen.
 *
 * @param asked what is asked, and how
 */
public record Dashboard(String asked) {
  private static final int MOST_CAUSES = 3;
  private static final int LEAST_TABLE = 3;

  /** Returns at most so many lines, of at most so many columns each. */
  public List<String> lines(Snapshot snapshot, int columns, int rows, Ink ink) {
    ReleaseTimeline releases = ReleaseTimeline.of(timeline(snapshot));
    List<StyledLine> head = head(snapshot);
    List<StyledLine> foot = foot(snapshot, columns, ink);
    int room = Math.max(LEAST_TABLE, rows - head.size() - foot.size());
    List<StyledLine> lines = new ArrayList<>(head);
    if (!snapshot.rows().isEmpty()) {
      lines.addAll(PodTable.full(snapshot, columns, room, releases));
    }
    lines.addAll(foot);
    return lines.stream().limit(rows).map(line -> line.render(columns, ink)).toList();
  }

  /** Shows all of a short run, and the latest of a long one, in slices of a second at most. */
  private static Timeline timeline(Snapshot snapshot) {
    boolean isShort = snapshot.whole().width().compareTo(snapshot.recent().width()) <= 0;
    return isShort ? snapshot.whole() : snapshot.recent();
  }

  private List<StyledLine> head(Snapshot snapshot) {
    Snapshot.Totals totals = snapshot.totals();
    StyledLine first =
        new StyledLine()
            .add(Formats.clock(Duration.between(snapshot.since(), snapshot.now())))
            .add("  ")
            .add(Ink.BOLD, asked);
    StyledLine second =
        new StyledLine()
            .add(Formats.count(totals.requests()) + " requests, ")
            .add(totals.failed() > 0 ? Ink.ALARM : "", Formats.count(totals.failed()) + " failed")
            .add(", connections: " + Formats.count(totals.connections()));
    if (totals.answered() > 0) {
      second
          .add(", p50 " + Formats.latency(totals.latency().median()))
          .add(", p99 " + Formats.latency(totals.latency().p99()));
    }
    StyledLine third = StyledLine.of("client IP that the pods see: " + Report.clients(snapshot));
    return List.of(first, second, third, new StyledLine());
  }

  private List<StyledLine> foot(Snapshot snapshot, int columns, Ink ink) {
    ReleaseTimeline releases = ReleaseTimeline.of(timeline(snapshot));
    List<StyledLine> lines = new ArrayList<>();
    lines.add(new StyledLine());
    lines.add(releases.line(timeline(snapshot), columns, ink));
    lines.add(releases.legend(ink));
    lines.addAll(Report.failures(snapshot).stream().limit(MOST_CAUSES).toList());
    if (snapshot.failures().size() > MOST_CAUSES) {
      lines.add(
          StyledLine.of(
              "and failures of %d causes more"
                  .formatted(snapshot.failures().size() - MOST_CAUSES)));
    }
    Formats.wrapped(Sentences.verdict(snapshot), columns)
        .forEach(line -> lines.add(StyledLine.of(line)));
    String silence = Sentences.silence(snapshot);
    if (!silence.isEmpty()) {
      Formats.wrapped(silence, columns).forEach(line -> lines.add(StyledLine.of(line)));
    }
    return lines;
  }
}
