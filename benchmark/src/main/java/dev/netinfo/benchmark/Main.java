package dev.netinfo.benchmark;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures every contestant in every scenario, and reports. */
public final class Main {
  private static final int FAILED = 1;
  private static final int MISUSED = 2;

  private final PrintStream out;
  private final PrintStream err;

  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Takes the options that {@code --help} lists; ends with status 2 if one is wrong. */
  public static void main(String[] arguments) {
    // Whatever the locale: the report is for a file in UTF-8.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(new Main(out, System.err).run(arguments));
  }

  /** Returns the exit status. The report goes to the one stream, progress to the other. */
  int run(String... arguments) {
    try {
      Options options = Options.parse(arguments);
      if (options.help()) {
        help();
      } else {
        report(options, measure(options));
      }
      return 0;
    } catch (IllegalArgumentException e) {
      err.println("benchmark: " + e.getMessage());
      return MISUSED;
    } catch (RunnerException e) {
      err.println("benchmark: " + e.getMessage());
      return FAILED;
    }
  }

  private void help() {
    out.println(Options.USAGE);
    out.println("The scenarios:");
    Trial.all().stream()
        .map(Trial::scenario)
        .distinct()
        .forEach(scenario -> out.println("  " + scenario.id() + ": " + scenario.title()));
  }

  private Report measure(Options options) throws RunnerException {
    List<Trial> trials = options.trials();
    List<Measurement> measurements = new ArrayList<>();
    for (Trial trial : trials) {
      err.printf(
          Locale.ROOT,
          "[%d/%d] %s: %s",
          measurements.size() + 1,
          trials.size(),
          trial.scenario().id(),
          trial.label());
      Measurement measurement = Measurement.of(trial, options.precision());
      err.printf(Locale.ROOT, " ... %,.1f ns%n", measurement.time());
      measurements.add(measurement);
    }
    return new Report(measurements);
  }

  private void report(Options options, Report report) {
    Stream.concat(
            Stream.of(Machine.describe() + "; " + options.precision()),
            options.markdown() ? report.markdown() : report.plain())
        .forEach(out::println);
  }
}
