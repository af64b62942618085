package dev.netinfo.lesson;

import dev.netinfo.support.CommandLines;
import picocli.CommandLine.Command;

/** {@code ./netinfo lesson} and {@code ./netinfo lab} without the other commands. */
@Command(
    name = "netinfo",
    subcommands = {LessonCommand.class, LabCommand.class})
public final class Main {
  private Main() {}

  /** Ends with the command's status. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(new Main(), arguments));
  }
}
