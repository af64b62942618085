package dev.netinfo.watch.command;

import java.util.List;

/** The command: {@code ./netinfo watch}. */
public final class Main {
  private static final int REFUSED = 2;

  private Main() {}

  /** Takes the words of the command line. */
  public static void main(String[] arguments) throws InterruptedException {
    List<String> words = List.of(arguments);
    if (words.contains("--help") || words.contains("-h")) {
      System.out.print(Help.TEXT);
      return;
    }
    try {
      Console console = new Console(System.out, System.err, System.getenv());
      System.exit(new WatchRun(Arguments.parse(words), console).run());
    } catch (IllegalArgumentException e) {
      System.err.println("netinfo watch: " + e.getMessage());
      System.exit(REFUSED);
    }
  }
}
