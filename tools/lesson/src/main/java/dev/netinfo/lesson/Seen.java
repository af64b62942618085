package dev.netinfo.lesson;

import dev.netinfo.watch.request.Sample;
import java.time.Duration;

/** The jumpbox's requests as samples of a watching; how long each took, curl does not tell. */
final class Seen {
  static final int COLUMNS = 80;

  private static final int OK = 200;

  private Seen() {}

  static Sample answer(String line) {
    return new Sample.Answered(OK, line, true, Duration.ZERO);
  }
}
