package dev.netinfo.support;

import dev.netinfo.text.Printable;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import picocli.CommandLine.Option;

/**
 * The options of {@code ./netinfo bench}: it checks them, and the benchmark's process obeys them.
 */
public final class BenchOptions {
  @Option(names = "--quick", description = "One fork and short iterations, for a first look.")
  private boolean isQuick;

  @Option(names = "--markdown", description = "Print the report in Markdown.")
  private boolean isMarkdown;

  @Option(names = "--list", description = "List the scenarios and exit.")
  private boolean isList;

  private String only = "";

  @Option(
      names = "--only",
      paramLabel = "SCENARIO",
      description =
          "Run only scenarios whose name contains this regular expression, such as one-proxy.")
  void setOnly(String expression) {
    try {
      only = Pattern.compile(expression).pattern();
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          Printable.quote(expression) + " is not a regular expression: " + e.getDescription(), e);
    }
  }

  /** Returns whether it is for a look. */
  public boolean isQuick() {
    return isQuick;
  }

  /** Returns whether the report is for the README. */
  public boolean isMarkdown() {
    return isMarkdown;
  }

  /** Returns whether the scenarios are listed and nothing is measured. */
  public boolean isList() {
    return isList;
  }

  /** Returns the regular expression that is found in the name of each scenario that is run. */
  public String only() {
    return only;
  }
}
