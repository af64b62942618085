package dev.netinfo.watch.terminal;

import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.statistics.Timeline;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * All that there is to see at a moment, as the lines of a screen.
 *
 * @param asked which URL is requested, and how
 */
public record Dashboard(String asked) {
  private static final int MAX_CAUSES = 3;
  private static final int LEAST_TABLE = 3;

  /** Returns no more lines than the canvas has rows. */
  List<StyledLine> lines(Snapshot snapshot, Canvas canvas) {
    Timeline timeline = timeline(snapshot);
    ReleaseTimeline releases = ReleaseTimeline.of(timeline);
    List<StyledLine> lines = new ArrayList<>(head(snapshot));
    List<StyledLine> foot = foot(snapshot, canvas, releases.lines(timeline, canvas));
    int room = Math.max(LEAST_TABLE, canvas.rows() - lines.size() - foot.size());
    if (!snapshot.rows().isEmpty()) {
      lines.addAll(PodTable.full(snapshot, canvas.columns(), room, releases));
    }
    lines.addAll(foot);
    return lines.stream().limit(canvas.rows()).toList();
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
            .add(Formats.clock(Duration.between(snapshot.since(), snapshot.now())) + "  ")
            .add(Style.BOLD, asked);
    StyledLine second = new StyledLine().add(Formats.count(totals.requests()) + " requests, ");
    String share = totals.failed() > 0 ? " (" + Formats.percent(totals.failedShare()) + ")" : "";
    second.add(
        totals.failed() > 0 ? Style.ALARM : Style.PLAIN,
        Formats.count(totals.failed()) + " failed" + share);
    second.add(", connections: " + Formats.count(totals.connections()));
    if (totals.answered() > 0) {
      second.add(", " + Report.latency(totals));
    }
    return List.of(first, second, StyledLine.of(Report.clients(snapshot)), new StyledLine());
  }

  private static List<StyledLine> foot(
      Snapshot snapshot, Canvas canvas, List<StyledLine> timeline) {
    List<StyledLine> lines = new ArrayList<>();
    lines.add(new StyledLine());
    lines.addAll(timeline);
    if (!snapshot.totals().withoutAnswer().isZero()) {
      lines.add(new StyledLine().add(Style.ALARM, Sentences.withoutAnswer(snapshot.totals())));
    }
    lines.addAll(Report.failures(snapshot).stream().limit(MAX_CAUSES).toList());
    int more = snapshot.failures().size() - MAX_CAUSES;
    if (more > 0) {
      lines.add(StyledLine.of("and failures of %d more causes".formatted(more)));
    }
    lines.addAll(Report.wrapped(Sentences.verdict(snapshot), canvas));
    lines.addAll(Report.wrapped(Sentences.silence(snapshot), canvas));
    return lines;
  }
}
