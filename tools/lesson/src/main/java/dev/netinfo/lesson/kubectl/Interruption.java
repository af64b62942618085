package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Programs;
import dev.netinfo.lesson.RefusedException;
import dev.netinfo.support.PrintableText;

/** What is done if the lesson is interrupted: it is tidied up, and told how to remove the rest. */
record Interruption(Thread hook) implements AutoCloseable {
  /**
   * Prepares for it, until it is closed.
   *
   * @param programs what is to be ended
   * @param tidying what is to be done then, by programs of its own
   */
  static Interruption prepare(Programs programs, Runnable tidying) {
    Thread hook = new Thread(() -> tidy(programs, tidying));
    Runtime.getRuntime().addShutdownHook(hook);
    return new Interruption(hook);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // It has come, and does what is to be done.
    }
  }

  private static void tidy(Programs programs, Runnable tidying) {
    programs.interrupt();
    try {
      tidying.run();
    } catch (RefusedException e) {
      System.err.println("netinfo: " + PrintableText.line(String.valueOf(e.getMessage())));
    }
    System.err.println(
        "netinfo: interrupted; what the lesson has made is removed by: ./netinfo lesson --cleanup");
  }
}
