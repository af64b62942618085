package dev.netinfo.lesson;

import java.util.List;

/**
 * How a command ended, and what it said.
 *
 * @param status its exit status, {@link #TIMED_OUT} if it had to be ended
 */
record Output(int status, String text, String errors) {
  static final int TIMED_OUT = -1;

  private static final int LONG = 300;

  boolean isOk() {
    return status == 0;
  }

  /** Returns the lines of its standard output. */
  List<String> lines() {
    return text.lines().toList();
  }

  /** Returns in one line why it failed: the last thing that kubectl said that is not a log line. */
  String reason() {
    return errors
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("[EIW][0-9]{4} .*"))
        .filter(line -> !line.startsWith("% Total") && !line.matches("[0-9]+ .*--:--:--.*"))
        .reduce((first, second) -> second)
        .map(line -> line.length() <= LONG ? line : line.substring(0, LONG) + "...")
        .orElse(status == TIMED_OUT ? "it did not end in time" : "exit status " + status);
  }
}
