package dev.netinfo.lesson;

import java.io.PrintStream;

/** What the learner sees: titles, commands above their output, and the checks. */
final class Screen {
  private final PrintStream out;

  Screen(PrintStream out) {
    this.out = out;
  }

  void title(String title) {
    out.println();
    out.println("== " + title);
  }

  void command(String command) {
    out.println();
    out.println("$ " + command);
  }

  void output(Output output) {
    text(output.text());
    if (!output.isOk()) {
      text(output.errors());
    }
  }

  void text(String text) {
    out.print(text);
    if (!text.isEmpty() && !text.endsWith("\n")) {
      out.println();
    }
    out.flush();
  }

  void note(String line) {
    out.println("   " + line);
  }
}
