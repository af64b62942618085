package dev.netinfo.watch.command;

import dev.netinfo.support.CommandLines;

/** The program of the image: {@code ./netinfo watch} alone. */
public final class Main {
  private Main() {}

  /** Takes the words of the command line. */
  public static void main(String[] arguments) {
    System.exit(
        CommandLines.of(new WatchCommand()).setCommandName("netinfo watch").execute(arguments));
  }
}
