package dev.netinfo.lesson;

import dev.netinfo.support.CommandLines;

/** {@code ./netinfo lesson} without the other commands. */
public final class Main {
  private Main() {}

  /** Ends with the command's status. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(new LessonCommand(), arguments));
  }
}
