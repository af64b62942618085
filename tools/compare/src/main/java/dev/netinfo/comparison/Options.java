package dev.netinfo.comparison;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code ./netinfo compare} is asked to do. */
final class Options {
  static final List<String> FRAMEWORKS = List.of("micronaut", "helidon", "vertx");

  private List<String> frameworks = FRAMEWORKS;
  private Plan plan = Plan.quick();
  private Path output = Path.of("target", "comparison");
  private String engine = "auto";
  private @Nullable Path against;
  private boolean help;

  private Options() {}

  /**
   * Reads the words of the command line.
   *
   * @throws IllegalArgumentException if one is not understood, quoting it
   */
  static Options parse(List<String> words) {
    Options options = new Options();
    // The plan first: the others change it.
    words.forEach(options::takePlan);
    for (Iterator<String> rest = words.iterator(); rest.hasNext(); ) {
      options.take(rest.next(), rest);
    }
    return options;
  }

  private void takePlan(String word) {
    if (word.equals("--full")) {
      plan = Plan.full();
    }
  }

  private void take(String word, Iterator<String> rest) {
    switch (word) {
      case "--quick", "--full" -> {}
      case "--only" -> frameworks = frameworks(value(word, rest));
      case "--seconds" -> plan = number(word, rest, 300, Plan.Setting.SECONDS);
      case "--rounds" -> plan = number(word, rest, 100, Plan.Setting.ROUNDS);
      case "--turns" -> plan = number(word, rest, 100, Plan.Setting.TURNS);
      case "--starts" -> plan = number(word, rest, 1000, Plan.Setting.STARTS);
      case "--warm-up" -> plan = number(word, rest, 600, Plan.Setting.WARM_UP);
      case "--against" -> against = Path.of(value(word, rest));
      case "--output" -> output = Path.of(value(word, rest));
      case "--engine" -> engine = engine(value(word, rest));
      case "-h", "--help", "help" -> help = true;
      default ->
          throw new IllegalArgumentException(
              "unknown option \"" + word + "\"; ./netinfo compare --help lists them");
    }
  }

  private static List<String> frameworks(String text) {
    List<String> wanted = List.of(text.split(",", -1));
    for (String each : wanted) {
      if (!FRAMEWORKS.contains(each)) {
        throw new IllegalArgumentException(
            "--only: unknown framework \""
                + each
                + "\"; write micronaut, helidon or vertx, or several with commas");
      }
    }
    return FRAMEWORKS.stream().filter(wanted::contains).toList();
  }

  private static String engine(String text) {
    if (!text.equals("auto") && !text.equals("none") && !Engine.TOOLS.contains(text)) {
      throw new IllegalArgumentException(
          "--engine \"" + text + "\": write auto, none, docker, podman or nerdctl");
    }
    return text;
  }

  private Plan number(String option, Iterator<String> rest, int most, Plan.Setting setting) {
    String text = value(option, rest);
    if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
      throw new IllegalArgumentException(
          option + " \"" + text + "\": write a number from 1 to " + most);
    }
    return plan.with(setting, Integer.parseInt(text));
  }

  private static String value(String option, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException(option + " needs a value; see ./netinfo compare --help");
    }
    return rest.next();
  }

  List<String> frameworks() {
    return frameworks;
  }

  Plan plan() {
    return plan;
  }

  Path output() {
    return output;
  }

  String engine() {
    return engine;
  }

  @Nullable Path against() {
    return against;
  }

  boolean help() {
    return help;
  }
}
