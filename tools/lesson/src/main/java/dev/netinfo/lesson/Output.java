package dev.netinfo.lesson;

import java.util.List;

/**
 * How a program ended, and what it printed.
 *
 * @param status its exit status, {@link #TIMED_OUT} if it had to be ended, {@link #NOT_RUN} if it
 *     was not started
 */
public record Output(int status, String text, String errors) {
  public static final int TIMED_OUT = -1;
  public static final int NOT_RUN = -2;

  private static final int LONG = 300;
  private static final int BEGINNING = 60;

  /** Returns the output of a program that printed this and succeeded. */
  public static Output of(List<String> lines) {
    return new Output(0, String.join("\n", lines), "");
  }

  public boolean isOk() {
    return status == 0;
  }

  /** Returns the lines of its standard output. */
  public List<String> lines() {
    return text.lines().toList();
  }

  /**
   * Returns the lines that have so many fields, with a tab between them; the last may have more.
   */
  public List<List<String>> rows(int fields) {
    return text.lines()
        .map(line -> List.of(line.split("\t", fields)))
        .filter(row -> row.size() == fields)
        .toList();
  }

  /** Returns what it printed in one line or, if it failed, why. */
  public String said() {
    return isOk() ? text.strip() : reason();
  }

  /** Returns in one line why it failed: the last thing that it said that is not a log line. */
  public String reason() {
    return errors
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.matches("[EIW][0-9]{4} .*"))
        .filter(line -> !line.startsWith("% Total") && !line.matches("[0-9]+ .*--:--:--.*"))
        .reduce((first, second) -> second)
        .map(Output::shortened)
        .orElse(status == TIMED_OUT ? "it did not end in time" : "exit status " + status);
  }

  /**
   * Returns the text without its middle if it is long: the cause of a failure stands at the end.
   */
  public static String shortened(String text) {
    return text.length() <= LONG
        ? text
        : text.substring(0, BEGINNING)
            + " ... "
            + text.substring(text.length() - (LONG - BEGINNING));
  }
}
