package dev.netinfo.lesson;

import dev.netinfo.support.PrintableText;
import dev.netinfo.support.Terminal;
import dev.netinfo.watch.terminal.Canvas;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What the learner sees: titles, commands above their output, and the checks, in 80 columns. */
public final class Screen {
  public static final int COLUMNS = 80;

  private static final String BOLD = "1";
  private static final String GREEN = "32";
  private static final String RED = "1;31";
  private static final String CYAN = "36";
  private static final String INDENT = "   ";

  /** A word of a shell's command line, which is not broken within quotes. */
  private static final Pattern SHELL_WORD = Pattern.compile("(?:'[^']*'|\\S)+");

  private static final Pattern WORD = Pattern.compile("\\S+");

  private final PrintStream out;
  private final Canvas canvas;
  private final Programs programs;
  private final List<String> failures = new ArrayList<>();
  private int checks;

  Screen(PrintStream out, Canvas canvas, Programs programs) {
    this.out = out;
    this.canvas = canvas;
    this.programs = programs;
  }

  /** Returns the one behind stdout, with colours where they are shown and wanted. */
  public static Screen stdout(Programs programs) {
    Canvas all = Canvas.of(Terminal.stdout());
    Canvas canvas = new Canvas(COLUMNS, Integer.MAX_VALUE, all.hasColours(), all.hasBlocks());
    return new Screen(System.out, canvas, programs);
  }

  /** Returns what statistics are shown on. */
  public Canvas canvas() {
    return canvas;
  }

  /** Begins a step. */
  public void title(String title) {
    out.println();
    out.println(coloured(BOLD, "== " + title));
  }

  /** Shows a command as a learner would type it. */
  public void command(String command) {
    out.println();
    String lines = String.join(" \\\n    ", wrapped(SHELL_WORD, command, COLUMNS - 6));
    out.println(coloured(CYAN, "$ " + lines));
  }

  /** Shows a command, runs it, shows what it prints, and returns that. */
  public Output show(String command, Supplier<Output> run) {
    command(command);
    Output output = run.get();
    text(output.text());
    errors(output);
    return output;
  }

  /** Shows what a command that failed has said about it. */
  public void errors(Output output) {
    if (!output.isOk()) {
      text(output.errors());
    }
  }

  /** Shows what others have written, as it is, but for what a terminal takes for a command. */
  public void text(String text) {
    if (!text.isEmpty()) {
      out.println(PrintableText.lines(text));
    }
  }

  /** Shows lines that may have colours. */
  public void lines(List<String> lines) {
    lines.forEach(out::println);
  }

  /** Explains. */
  public void note(String text) {
    String line = PrintableText.line(text);
    wrapped(WORD, line, COLUMNS - INDENT.length()).forEach(it -> out.println(INDENT + it));
  }

  /**
   * Shows whether the lesson kept a promise.
   *
   * @param found what was found, for the case that it did not
   */
  public void check(String promise, boolean isKept, Object found) {
    checks++;
    if (isKept) {
      result(true, promise);
      return;
    }
    programs.awaitInterruption();
    failures.add(promise + "; found: " + found);
    result(false, failures.getLast());
  }

  /**
   * Checks a promise without which the following steps mean nothing.
   *
   * @throws StoppedException if it was not kept
   */
  public void require(String promise, boolean isKept, Object found) {
    check(promise, isKept, found);
    if (!isKept) {
      throw new StoppedException();
    }
  }

  /** Shows how many were kept, and which were not; returns the exit status. */
  public int summary() {
    title("Summary");
    failures.forEach(failure -> result(false, failure));
    note((checks - failures.size()) + " of " + checks + " checks passed");
    return failures.isEmpty() ? 0 : 1;
  }

  private void result(boolean isKept, String text) {
    String mark = isKept ? coloured(GREEN, "ok") + "    " : coloured(RED, "FAIL") + "  ";
    String rest = " ".repeat(6);
    List<String> lines =
        wrapped(WORD, PrintableText.line(text), COLUMNS - INDENT.length() - rest.length());
    out.println(INDENT + mark + lines.getFirst());
    lines.stream().skip(1).forEach(line -> out.println(INDENT + rest + line));
  }

  private static List<String> wrapped(Pattern word, String text, int columns) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String next : word.matcher(text).results().map(MatchResult::group).toList()) {
      if (!line.isEmpty() && line.length() + 1 + next.length() > columns) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(next);
    }
    lines.add(line.toString());
    return lines;
  }

  private String coloured(String colour, String text) {
    return canvas.hasColours() ? "\033[" + colour + "m" + text + "\033[0m" : text;
  }
}
