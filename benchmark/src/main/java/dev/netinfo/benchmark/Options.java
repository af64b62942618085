package dev.netinfo.benchmark;

import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What the command line asks for.
 *
 * @param help whether to explain the options and do nothing else
 * @param precision how long to measure
 * @param only found in the id of each scenario that is run
 * @param markdown whether the report is for the README
 */
record Options(boolean help, Precision precision, Pattern only, boolean markdown) {
  static final String USAGE =
      """
      benchmark: what netinfo costs, beside other libraries and frameworks

        --quick           1 fork and short iterations, for a look
        --only SCENARIO   just this scenario, or those in whose name the regular
                          expression is found
        --markdown        print the report in Markdown
        --help            this text, and the scenarios
      """;

  private static final Options DEFAULT =
      new Options(false, Precision.FULL, Pattern.compile(""), false);

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException if an option is unknown or lacks its value, or if no scenario
   *     is meant; the message quotes it
   */
  static Options parse(String... arguments) {
    Options options = DEFAULT;
    Iterator<String> rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      options = options.with(rest.next(), rest);
    }
    return options;
  }

  /** Returns the trials that are meant. */
  List<Trial> trials() {
    return Trial.all().stream()
        .filter(trial -> only.matcher(trial.scenario().id()).find())
        .toList();
  }

  private Options with(String argument, Iterator<String> rest) {
    return switch (argument) {
      case "--help", "-h" -> new Options(true, precision, only, markdown);
      case "--quick" -> new Options(help, Precision.QUICK, only, markdown);
      case "--only" -> new Options(help, precision, scenarios(rest), markdown);
      case "--markdown" -> new Options(help, precision, only, true);
      default ->
          throw new IllegalArgumentException(
              "unknown option \"" + argument + "\"; --help lists the options");
    };
  }

  private static Pattern scenarios(Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new IllegalArgumentException("--only needs the name of a scenario; --help lists them");
    }
    String text = rest.next();
    try {
      Options options = new Options(false, Precision.FULL, Pattern.compile(text), false);
      if (!options.trials().isEmpty()) {
        return options.only();
      }
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a regular expression: " + e.getDescription(), e);
    }
    throw new IllegalArgumentException("no scenario is named \"" + text + "\"; --help lists them");
  }
}
