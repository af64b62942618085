package dev.netinfo.benchmark;

import dev.netinfo.support.BenchOptions;
import dev.netinfo.support.CommandLines;
import dev.netinfo.text.Printable;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Measures every library in every scenario, and reports. */
@Command(name = "./netinfo bench", description = "Measure the core beside other libraries.")
public final class Main implements Callable<Integer> {
  private final PrintStream out;
  private final PrintStream err;

  @Mixin private BenchOptions options = new BenchOptions();

  /** The report goes to the one stream, progress to the other. */
  Main(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Takes the options that {@code --help} lists; ends with status 2 if one is wrong. */
  public static void main(String[] arguments) {
    // Whatever the locale: the report is for a file in UTF-8.
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.exit(CommandLines.run(new Main(out, System.err), arguments));
  }

  @Override
  public Integer call() throws RunnerException {
    List<Trial> trials = trials(options.only());
    if (options.isList()) {
      list(trials);
    } else {
      report(measure(trials));
    }
    return 0;
  }

  /**
   * Returns the trials in the name of whose scenario an expression is found.
   *
   * @throws IllegalArgumentException if there is none
   */
  static List<Trial> trials(String expression) {
    Pattern pattern = Pattern.compile(expression);
    List<Trial> trials =
        Trial.all().stream()
            .filter(trial -> pattern.matcher(trial.scenario().id()).find())
            .toList();
    if (trials.isEmpty()) {
      throw new IllegalArgumentException(
          "no scenario is named " + Printable.quote(expression) + "; --list lists them");
    }
    return trials;
  }

  private void list(List<Trial> trials) {
    trials.stream()
        .map(Trial::scenario)
        .distinct()
        .forEach(scenario -> out.println(scenario.id() + ": " + scenario.title()));
  }

  private Report measure(List<Trial> trials) throws RunnerException {
    List<Measurement> measurements = new ArrayList<>();
    for (Trial trial : trials) {
      err.printf(
          Locale.ROOT,
          "[%d/%d] %s: %s",
          measurements.size() + 1,
          trials.size(),
          trial.scenario().id(),
          trial.label());
      Measurement measurement = Measurement.of(trial, precision());
      err.printf(Locale.ROOT, " ... %,.1f ns%n", measurement.time());
      measurements.add(measurement);
    }
    return new Report(measurements);
  }

  private void report(Report report) {
    Stream.concat(
            Stream.of(SystemDescription.line() + "; " + precision()),
            options.isMarkdown() ? report.markdown() : report.plain())
        .forEach(out::println);
  }

  private Precision precision() {
    return options.isQuick() ? Precision.QUICK : Precision.FULL;
  }
}
