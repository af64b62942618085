package dev.netinfo.watch.terminal;

import java.util.List;

/**
 * What a terminal can show beyond ASCII without colours.
 *
 * @param isColoured whether colours are wanted
 * @param hasBlocks whether there are block elements, such as U+2584
 */
public record Ink(boolean isColoured, boolean hasBlocks) {
  /** ASCII without colours, which every terminal and every log can show. */
  public static final Ink PLAIN = new Ink(false, false);

  /** Told apart also by those who cannot tell red from green: blue, orange, and so on. */
  private static final List<Integer> COLOURS = List.of(33, 208, 37, 170, 220, 245);

  static final String BOLD = "1";
  static final String DIM = "2";
  static final String ALARM = "1;31";

  /** Returns the code of the colour of a series, as the text's own. */
  static String text(int series) {
    return "38;5;" + COLOURS.get(series % COLOURS.size());
  }

  /** Returns the code of the colour of a series, behind the text. */
  static String behind(int series) {
    return "48;5;" + COLOURS.get(series % COLOURS.size());
  }

  String paint(String code, String text) {
    return isColoured && !code.isEmpty() ? "\033[" + code + "m" + text + "\033[0m" : text;
  }
}
