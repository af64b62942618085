package dev.netinfo.lesson;

import java.io.PrintStream;

/** What the learner sees: titles, commands above their output, and the checks. */
final class Screen {
  private final PrintStream out;
  private volatile boolean isOver;

  Screen(PrintStream out) {
    this.out = out;
  }

  void title(String title) {
    print("\n== " + title);
  }

  void command(String command) {
    print("\n$ " + command);
  }

  void output(Output output) {
    text(output.text());
    errors(output);
  }

  /** Shows what a command that failed has said about it. */
  void errors(Output output) {
    if (!output.isOk()) {
      text(output.errors());
    }
  }

  void text(String text) {
    if (!text.isEmpty()) {
      print(text);
    }
  }

  /** Nothing is shown any more. */
  void end() {
    isOver = true;
  }

  private void print(String text) {
    if (!isOver) {
      out.println(harmless(text));
    }
  }

  /** Returns the text without what a terminal takes for a command. */
  static String harmless(String text) {
    return text.replaceAll("\r\n?", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "?");
  }

  void note(String line) {
    print("   " + line);
  }
}
