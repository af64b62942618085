package dev.netinfo.integration;

/** How an application tells the tests where it listens. */
public final class Listening {
  static final String LINE = "listening on port ";

  private Listening() {}

  /** Prints the port; the access log follows it on stdout. */
  public static void on(int port) {
    System.out.println(LINE + port);
  }
}
