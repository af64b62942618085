package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Curl;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Screen;
import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/** The jumpbox asking again and again, while something else happens. */
final class Traffic implements AutoCloseable {

  /** So that whoever asks does not keep the pods from starting. */
  private static final Duration PAUSE = Duration.ofMillis(10);

  /** The answer that tells version and framework. */
  private static final Curl CURL = Curl.headers("Accept: application/json");

  private final Cluster cluster;
  private final CompletableFuture<Boolean> first = new CompletableFuture<>();
  private final Thread thread;
  private final RequestStatistics statistics = RequestStatistics.begin(InstantSource.system());
  private volatile boolean isOver;

  private Traffic(Cluster cluster) {
    this.cluster = cluster;
    this.thread = Thread.ofPlatform().daemon().unstarted(this::ask);
  }

  /** Begins to ask, and returns after the first answer. */
  static Traffic begin(Cluster cluster) {
    Traffic traffic = new Traffic(cluster);
    traffic.thread.start();
    traffic.first.join();
    return traffic;
  }

  /** Ends, shows what there was to see, and checks that no request failed. */
  void check(Screen screen, Collection<String> before) {
    close();
    Snapshot seen = statistics.snapshot();
    screen.lines(Report.rollout(seen, screen.canvas()));
    screen.check(
        "none of the " + seen.totals().requests() + " requests during the rollout failed",
        seen.totals().failed() == 0 && seen.totals().answered() > 0,
        seen.failures());
    long old = seen.rows().stream().filter(row -> before.contains(row.pod().name())).count();
    screen.check(
        "old pods and new ones answered them, %d in all".formatted(seen.rows().size()),
        old > 0 && old < seen.rows().size(),
        old);
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
        add(cluster.curl(CURL.quietly()));
        first.complete(true);
        LockSupport.parkNanos(PAUSE.toNanos());
      }
    } finally {
      first.complete(true);
    }
  }

  private void add(Output output) {
    if (output.status() != Output.NOT_RUN) {
      Outcome outcome =
          output.isOk()
              ? Outcome.of(Outcome.OK, output.text())
              : new Outcome.Failed(output.reason());
      statistics.add(new RequestEvent(Instant.now(), outcome, Duration.ZERO, true));
    }
  }
}
