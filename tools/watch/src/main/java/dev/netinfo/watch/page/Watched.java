package dev.netinfo.watch.page;

import dev.netinfo.watch.request.RequestLoop;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.net.URI;

/** What the page shows and switches. Thread-safe. */
record Watched(URI asked, RequestStatistics watching, RequestLoop sampler, ChangeSignal news) {
  /** Raises the signal at each event; returns what ends that. */
  Runnable listen() {
    return watching.listen(_ -> news.raise());
  }

  String state() {
    return StateJson.of(name(), sampler.isKeptAlive(), watching.snapshot());
  }

  String timelines() {
    return TimelinesJson.of(watching.snapshot());
  }

  void reset() {
    watching.reset();
    news.raise();
  }

  void keepAlive(boolean isKeptAlive) {
    sampler.keepAlive(isKeptAlive);
    news.raise();
  }

  /** The URL, without a password that may stand in it. */
  private String name() {
    String userInfo = asked.getRawUserInfo();
    String text = asked.toASCIIString();
    return userInfo == null ? text : text.replace(userInfo + "@", "");
  }
}
