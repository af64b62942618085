package dev.netinfo.images;

import dev.netinfo.support.CommandLines;

/** {@code ./netinfo images} as a program of its own. */
public final class Main {
  private Main() {}

  /** Takes the arguments; runs in the project's directory. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(new ImagesCommand(), arguments));
  }
}
