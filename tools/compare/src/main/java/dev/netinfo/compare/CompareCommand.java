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
import picocli.CommandLine.Option;

/** {@code ./netinfo compare}: measures the images side by side, and reports. */
@Command(
    name = "compare",
    description = {
      "Measures the images of the frameworks side by side. Each is kept to the responder contract"
          + " first, in the very process that is measured; what breaks it gets no figure."
          + " ./netinfo images builds them."
    },
    footer = {
      "",
      "With one of --seconds, --rounds, --turns, --starts and --warm-up nothing is cut short."
          + " Ctrl-C ends it, with a report of what was measured.",
      "Exit status: 0 measured, also where a candidate failed, as the report says; 1 --targets, and"
          + " one is missed; 2 it cannot be done; 130 stopped."
    })
public final class CompareCommand implements Callable<Integer> {
  @ArgGroup private final Amount amount = new Amount();

  @Option(
      names = "--only",
      paramLabel = "FRAMEWORK",
      split = ",",
      description = "Only some frameworks, with commas: vertx,helidon.")
  private List<Framework> only = Framework.all();

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long each measurement under load takes (1 to 300).")
  private @Nullable String seconds;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often every candidate is started anew for them (1 to 100).")
  private @Nullable String rounds;

  @Option(
      names = "--turns",
      paramLabel = "N",
      description = "How often they take turns under load in each of these (1 to 100).")
  private @Nullable String turns;

  @Option(
      names = "--starts",
      paramLabel = "N",
      description = "How many starts on each number of processors (1 to 1000).")
  private @Nullable String starts;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description =
          "How many seconds the warm-up curve is long (1 to 600); settling then takes no longer.")
  private @Nullable String warmUp;

  @Option(
      names = "--engine",
      paramLabel = "NAME",
      description =
          "docker, podman or nerdctl; none: plain processes; auto: the first that answers, else"
              + " plain processes.")
  private String engine = "auto";

  @Option(
      names = "--against",
      paramLabel = "FILE",
      description = "An older results.json: shows what changed.")
  private @Nullable Path against;

  @Option(
      names = "--output",
      paramLabel = "DIRECTORY",
      description = "Where report.md, report.html and results.json are written.")
  private Path output = Path.of("target", "comparison");

  /** How much is measured. */
  static final class Amount {
    private Plan plan = Plan.quick();

    @Option(
        names = "--quick",
        description =
            "Three minutes on two processors, which is the default: the images under load, the same"
                + " jars with default flags at their start; of one framework, all.")
    void quick(boolean isWanted) {
      plan = isWanted ? Plan.quick() : plan;
    }

    @Option(
        names = "--full",
        description =
            "About an hour: all under load, more rounds, more starts, the whole contract.")
    void full(boolean isWanted) {
      plan = isWanted ? Plan.full() : plan;
    }

    @Option(
        names = "--targets",
        description =
            "Four minutes for each framework: whether the images reach their targets beside java"
                + " -jar.")
    void targets(boolean isWanted) {
      plan = isWanted ? Plan.targets() : plan;
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
    return new ComparisonRun(plan, frameworks(), engine).run(old, output);
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
    if (text == null) {
      return plan;
    }
    if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > setting.max()) {
      throw new IllegalArgumentException(
          "%s %s: write a number from 1 to %d"
              .formatted(setting.option(), Printable.quote(text), setting.max()));
    }
    return plan.with(setting, Integer.parseInt(text));
  }

  private void checkEngine() {
    List<String> engines = new ArrayList<>(List.of("auto", "none"));
    engines.addAll(ContainerEngine.TOOLS);
    if (!engines.contains(engine)) {
      throw new IllegalArgumentException(
          "--engine %s: write one of %s".formatted(Printable.quote(engine), engines));
    }
  }
}
