package dev.netinfo.lesson;

import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.Canvas;
import dev.netinfo.watch.terminal.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** The jumpbox asking without a pause, while something else happens. */
final class Traffic implements AutoCloseable {
  private final Stage stage;
  private final List<String> failures = new ArrayList<>();
  private final Thread thread;
  private final RequestStatistics watching = RequestStatistics.begin(InstantSource.system());
  private volatile boolean isOver;

  private Traffic(Stage stage) {
    this.stage = stage;
    this.thread = Thread.ofVirtual().unstarted(this::ask);
  }

  /** Begins to ask. */
  static Traffic begin(Stage stage) {
    Traffic traffic = new Traffic(stage);
    traffic.thread.start();
    return traffic;
  }

  /** Ends, and checks that every request was answered. */
  void check() {
    close();
    Snapshot seen = watching.snapshot();
    stage.screen().text(String.join("\n", Report.rollout(seen, Canvas.plain(Seen.COLUMNS))));
    stage
        .checks()
        .check(
            "none of the " + seen.totals().requests() + " requests during the rollout failed",
            failures.isEmpty() && seen.totals().answered() > 0,
            failures);
  }

  @Override
  public void close() {
    isOver = true;
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private void ask() {
    try {
      while (!isOver) {
        note(stage.ask());
      }
    } catch (Stopped e) {
      // It was interrupted, and Interruption says so.
    }
  }

  private void note(Output output) {
    if (output.isOk() && Stage.greeting(output) != null) {
      watching.addAnswer(output.text());
    } else if (output.isOk() || output.errors().contains("exit code")) {
      // Else it was kubectl that failed, and the Service was not asked.
      failures.add(output.isOk() ? output.text().strip() : output.errors().strip());
      watching.add(
          new RequestEvent(Instant.now(), new Outcome.Failed("no greeting"), Duration.ZERO, true));
    }
  }
}
