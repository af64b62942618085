package dev.netinfo.watch.terminal;

/** A share as a bar, in which a stroke marks the expected share. */
final class Bar {
  private static final double ROOM = 1.5;

  private Bar() {}

  /** Returns the share that fills a bar, for all bars that stand below each other. */
  static double full(double largest, double expected) {
    return Math.max(largest, expected * ROOM);
  }

  static String of(double share, double expected, double full, int width) {
    int end = (int) Math.round(share / full * width);
    StringBuilder bar = new StringBuilder("#".repeat(end) + " ".repeat(width - end));
    if (expected > 0) {
      bar.setCharAt(Math.max(0, (int) Math.round(expected / full * width) - 1), '|');
    }
    return bar.toString();
  }
}
