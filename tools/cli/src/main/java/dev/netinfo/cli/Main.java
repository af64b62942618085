package dev.netinfo.cli;

import dev.netinfo.support.CommandLines;

/** The program behind the script {@code netinfo}; its working directory is the project's. */
public final class Main {
  private Main() {}

  /** Runs the command that the arguments name, and ends with its exit status. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(new NetinfoCommand(), arguments));
  }
}
