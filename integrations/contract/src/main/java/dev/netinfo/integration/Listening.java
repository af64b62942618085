package dev.netinfo.integration;

/** Prints where an application listens, for the tests. */
public final class Listening {
  static final String LINE = "listening on port ";

  private Listening() {}

  /** Prints the port on stdout, before the access log. */
  public static void on(int port) {
    System.out.println(LINE + port);
  }
}
