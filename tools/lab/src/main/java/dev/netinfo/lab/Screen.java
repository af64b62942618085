package dev.netinfo.lab;

import dev.netinfo.watch.terminal.Canvas;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;

/** Where the lesson is shown: 80 columns, with colours where they are wanted. */
final class Screen {
  static final int COLUMNS = 80;
  private static final String BOLD = "1";
  private static final String GREEN = "32";
  private static final String RED = "1;31";
  private static final String CYAN = "36";

  private final PrintStream out;
  private final boolean isColoured;
  private int failures;

  Screen(PrintStream out, boolean isColoured) {
    this.out = out;
    this.isColoured = isColoured;
  }

  /** Returns what statistics are shown on. */
  Canvas canvas() {
    return new Canvas(COLUMNS, Integer.MAX_VALUE, isColoured, isColoured);
  }

  /** Begins a step of the lesson. */
  void step(String title) {
    out.println();
    out.println(coloured(BOLD, "== " + title + " " + "=".repeat(COLUMNS - 4 - title.length())));
  }

  /** Shows what is typed on a cluster. */
  void command(String command, String... more) {
    out.println();
    out.println(coloured(CYAN, "$ " + command));
    for (String line : more) {
      out.println(coloured(CYAN, ">   " + line));
    }
  }

  /** Shows what comes out, as it is. */
  void output(String line) {
    out.println(line);
  }

  void output(List<String> lines) {
    lines.forEach(this::output);
  }

  /** Explains, in lines of the screen's width. */
  void text(String text) {
    out.println();
    wrapped(text, COLUMNS).forEach(out::println);
  }

  /** Tells whether what the lesson promises has come true. */
  void check(boolean isTrue, String promise) {
    failures += isTrue ? 0 : 1;
    String mark = isTrue ? coloured(GREEN, "[ok]") : coloured(RED, "[NOT SO]");
    List<String> lines = wrapped(promise, COLUMNS - 9);
    out.println(mark + " " + lines.getFirst());
    lines.stream().skip(1).forEach(line -> out.println("     " + line));
  }

  /** Returns how many promises have not come true. */
  int failures() {
    return failures;
  }

  static List<String> wrapped(String text, int columns) {
    StringBuilder lines = new StringBuilder();
    int column = 0;
    for (String word : Stream.of(text.split("\\s+", -1)).toList()) {
      boolean fits = column + 1 + word.length() <= columns;
      lines.append(column == 0 ? "" : fits ? " " : "\n").append(word);
      column = column > 0 && fits ? column + 1 + word.length() : word.length();
    }
    return lines.toString().lines().toList();
  }

  private String coloured(String colour, String text) {
    return isColoured ? "\033[" + colour + "m" + text + "\033[0m" : text;
  }
}
