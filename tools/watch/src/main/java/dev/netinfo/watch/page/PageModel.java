package dev.netinfo.watch.page;

import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.net.URI;

/**
 * What the page shows and switches. Thread-safe.
 *
 * @param asked the URL that is requested
 * @param changes is raised at each request and by each switch
 */
record PageModel(URI asked, RequestStatistics statistics, RequestLoop loop, ChangeSignal changes) {
  /** Raises the signal at each request; returns what ends that. */
  Runnable listen() {
    return statistics.listen(_ -> changes.raise());
  }

  String state() {
    return PageJson.state(target(), loop.isKeptAlive(), statistics.snapshot());
  }

  String timelines() {
    return PageJson.timelines(statistics.snapshot());
  }

  void reset() {
    statistics.reset();
    changes.raise();
  }

  void keepAlive(boolean isKept) {
    loop.keepAlive(isKept);
    changes.raise();
  }

  /** The URL, without a password that may stand in it. */
  private String target() {
    String userInfo = asked.getRawUserInfo();
    String text = asked.toASCIIString();
    return userInfo == null ? text : text.replace(userInfo + "@", "");
  }
}
