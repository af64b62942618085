package dev.netinfo.watch.page;

import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.net.URI;
import java.util.concurrent.Phaser;

/**
 * What the page shows and switches. Thread-safe.
 *
 * @param asked the URL that is requested
 * @param changes counts each request and each switch as a phase, and terminates after the last
 */
record PageModel(URI asked, RequestStatistics statistics, RequestLoop loop, Phaser changes) {
  /** Counts each request as a change. */
  void listen() {
    statistics.listen(_ -> changes.arrive());
  }

  String state() {
    return PageJson.state(asked.toString(), loop.isKeptAlive(), statistics.snapshot());
  }

  String timelines() {
    return PageJson.timelines(statistics.snapshot());
  }

  void reset() {
    statistics.reset();
    changes.arrive();
  }

  void keepAlive(boolean isKept) {
    loop.keepAlive(isKept);
    changes.arrive();
  }
}
