package dev.netinfo.compare;

import dev.netinfo.compare.place.ContainerEngine;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.report.Report;
import dev.netinfo.compare.results.Results;
import dev.netinfo.compare.results.ResultsFile;
import dev.netinfo.support.CommandLines;
import dev.netinfo.support.Framework;
import dev.netinfo.text.Printable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Option;

/** {@code ./netinfo compare}: measures the images side by side, and reports. */
@Command(
    name = "compare",
    description = {
      "Measure the images of the frameworks side by side.",
      "./netinfo images builds them. Each image first has to keep the responders' HTTP contract, in"
          + " the very process that is measured; one that breaks it gets no figure."
    },
    footer = {
      "",
      "A candidate is an image, the same jars with default flags, or a bare server of the framework."
          + " With --seconds, --rounds, --turns, --starts or --warm-up, the run takes as long as these"
          + " options need."
          + " Ctrl-C stops with a report of what was measured until then.",
      "Exit status: 0 if the figures were taken, even if a candidate failed, which the report says; 1"
          + " if --targets finds a target that is missed; 2 if the command line is wrong or nothing"
          + " could be measured; 130 after Ctrl-C."
    })
public final class CompareCommand implements Callable<Integer> {
  @ArgGroup private final Amount amount = new Amount();

  @Option(
      names = "--only",
      paramLabel = "FRAMEWORK",
      split = ",(?=.)", // So that a comma at the end is refused, and quoted.
      splitSynopsisLabel = ",",
      description = "Frameworks to measure, separated by commas (default: all).",
      showDefaultValue = Visibility.NEVER)
  private List<Framework> only = Framework.all();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "Length of each measurement under load in seconds, 1 to 300.")
  private @Nullable String seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "Rounds under load, 1 to 100; each starts every candidate anew.")
  private @Nullable String rounds;

  @Option(
      names = "--turns",
      paramLabel = "N",
      description = "Turns in each round, 1 to 100; each measures every candidate once.")
  private @Nullable String turns;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "Starts of an image on each number of processors, 1 to 1000.")
  private @Nullable String starts;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description =
          "Length of the warm-up curve in seconds, 1 to 600; settling then takes no longer.")
  private @Nullable String warmUp;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      completionCandidates = Engines.class,
      description =
          "docker, podman or nerdctl: measure in containers; none: in plain processes; auto: in the"
              + " first engine that answers, else in plain processes.")
  private String engine = "auto";

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "An older results.json, to show what changed since.")
  private @Nullable Path against;

  @Option(
      names = "--output",
      paramLabel = "DIRECTORY",
      description = "Directory for report.md, report.html and results.json.")
  private Path output = Path.of("target", "comparison");

  static final class Amount {
    private Plan plan = Plan.quick();

    @Option(
        names = "--quick",
        description =
            "The default, three minutes on two processors: the images under load, and the starts of"
                + " the same jars with default flags; with one framework, every candidate under load.")
    void quick(boolean isWanted) {
      plan = isWanted ? Plan.quick() : plan;
    }

    @Option(
        names = "--full",
        description =
            "About an hour: every candidate under load, more rounds and starts, the whole contract.")
    void full(boolean isWanted) {
      plan = isWanted ? Plan.full() : plan;
    }

    @Option(
        names = "--targets",
        description =
            "Four minutes for each framework: check whether the images reach their targets beside"
                + " java -jar.")
    void targets(boolean isWanted) {
      plan = isWanted ? Plan.targets() : plan;
    }

    @Option(
        names = "--growth",
        description =
            "Half an hour: requests/s and p99 of the images from 1 to 1,000 connections and from 0.25"
                + " to 2 CPUs, and their memory over ten minutes under load.")
    void growth(boolean isWanted) {
      plan = isWanted ? Plan.growth() : plan;
    }
  }

  /** Takes the words of the command line; runs in the project's directory. */
  public static void main(String[] arguments) {
    System.exit(CommandLines.run(new CompareCommand(), arguments));
  }

  @Override
  public Integer call() {
    Plan plan = plan();
    checkEngine();
    Results old =
        against == null ? null : ResultsFile.read(against, results -> new Report(results, results));
    List<Framework> frameworks = frameworks();
    CommandLines.makeWritable("--output", output);
    return new ComparisonRun(plan, frameworks, engine).run(old, output);
  }

  /** Returns the frameworks in the order of the tables. */
  List<Framework> frameworks() {
    return Framework.all().stream().filter(only::contains).toList();
  }

  Plan plan() {
    Plan plan = changed(amount.plan, Plan.Setting.SECONDS, seconds);
    plan = changed(plan, Plan.Setting.ROUNDS, rounds);
    plan = changed(plan, Plan.Setting.TURNS, turns);
    plan = changed(plan, Plan.Setting.STARTS, starts);
    return changed(plan, Plan.Setting.WARM_UP, warmUp);
  }

  private static Plan changed(Plan plan, Plan.Setting setting, @Nullable String text) {
    return text == null ? plan : plan.with(setting, setting.parse(text));
  }

  private void checkEngine() {
    List<String> engines = new Engines();
    if (!engines.contains(engine)) {
      throw new IllegalArgumentException(
          "--engine %s: write one of %s"
              .formatted(Printable.quote(engine), String.join(", ", engines)));
    }
  }

  /** For the shell's completion, and for who leaves out the value. */
  private static final class Engines extends ArrayList<String> {
    private static final long serialVersionUID = 1;

    Engines() {
      super(List.of("auto", "none"));
      addAll(ContainerEngine.TOOLS);
    }
  }
}
