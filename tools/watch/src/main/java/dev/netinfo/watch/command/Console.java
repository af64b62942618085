package dev.netinfo.watch.command;

import dev.netinfo.support.TerminalSize;
import dev.netinfo.watch.terminal.Dashboard;
import dev.netinfo.watch.terminal.Ink;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where the command runs.
 *
 * @param out where it shows
 * @param err where it speaks of itself
 * @param environment whose {@code NO_COLOR} and {@code TERM} are obeyed
 */
record Console(PrintStream out, PrintStream err, Map<String, String> environment) {
  private static final double SECOND_NANOS = 1e9;

  /** Returns what to show the watching on: a terminal, a log, or a recording. */
  List<Display> displays(Options options) throws IOException {
    Dashboard picture = new Dashboard(asked(options));
    List<Display> displays = new ArrayList<>();
    if (isTerminal() && !options.isJson()) {
      displays.add(
          new TerminalDisplay(
              picture, new AlternateScreen(out, out.charset()), ink(), Console::size));
    } else if (!options.isJson()) {
      displays.add(new LogDisplay(out));
    }
    if (options.recording() != null) {
      displays.add(Recording.to(options.recording(), picture));
    }
    return displays;
  }

  /** Tells whether there is a terminal that can move its cursor. */
  boolean isTerminal() {
    return !environment.getOrDefault("TERM", "").equals("dumb") && TerminalSize.ofStdout() != null;
  }

  /** Returns how many columns a summary may have. */
  int columns() {
    return isTerminal() ? size().columns() : TerminalSize.USUAL.columns();
  }

  Ink ink() {
    boolean isColoured = isTerminal() && environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Ink(isColoured, hasBlocks(out.charset()));
  }

  private static boolean hasBlocks(Charset charset) {
    return charset.canEncode() && charset.newEncoder().canEncode('\u2584');
  }

  private static TerminalSize size() {
    TerminalSize size = TerminalSize.ofStdout();
    return size == null ? TerminalSize.USUAL : size;
  }

  /** Returns what is asked and how, in a line. */
  static String asked(Options options) {
    Duration interval = options.interval();
    return "%s  %s, %s"
        .formatted(
            options.target().uri(),
            interval.compareTo(Duration.ofSeconds(1)) <= 0
                ? number(SECOND_NANOS / interval.toNanos()) + " requests/s"
                : "a request every " + number(interval.toNanos() / SECOND_NANOS) + " s",
            options.target().keepAlive() ? "one connection" : "a new connection each");
  }

  private static String number(double number) {
    return number == Math.rint(number)
        ? String.valueOf(Math.round(number))
        : String.format(Locale.ROOT, "%.1f", number);
  }
}
