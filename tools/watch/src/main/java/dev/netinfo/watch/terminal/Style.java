package dev.netinfo.watch.terminal;

import java.util.List;

/**
 * How a piece of a line looks.
 *
 * @param ansi the code for a terminal
 * @param colour of the text, as CSS has it; empty for the usual one
 * @param background likewise
 */
record Style(String ansi, String colour, String background) {
  static final Style PLAIN = new Style("", "", "");
  static final Style BOLD = new Style("1", "", "");
  static final Style DIM = new Style("2", "", "");
  static final Style ALARM = new Style("1;31", "#ff7b72", "");

  /** Distinct also for those who cannot tell red from green: blue, orange, and so on. */
  private static final List<Style> SERIES =
      List.of(
          series(33, "#0087ff"),
          series(208, "#ff8700"),
          series(37, "#00afaf"),
          series(170, "#d75fd7"),
          series(220, "#ffd700"),
          series(245, "#8a8a8a"));

  private static Style series(int ansi, String colour) {
    return new Style("8;5;" + ansi, colour, "");
  }

  /** Returns the colour of a series for text. */
  static Style text(int series) {
    Style colour = SERIES.get(series % SERIES.size());
    return new Style("3" + colour.ansi, colour.colour, "");
  }

  /** Returns the same on the colour of another series. */
  Style on(int series) {
    Style behind = SERIES.get(series % SERIES.size());
    return new Style(ansi + ";4" + behind.ansi, colour, behind.colour);
  }

  /** Returns whether it is visible also without text. */
  boolean hasBackground() {
    return !background.isEmpty();
  }

  boolean isBold() {
    return ansi.equals(BOLD.ansi) || ansi.equals(ALARM.ansi);
  }
}
