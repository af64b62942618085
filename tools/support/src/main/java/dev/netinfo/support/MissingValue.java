package dev.netinfo.support;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** An option without its value, or an argument that is not there. */
record MissingValue(ArgSpec argument) {
  /** What a description gives as an example; quoted if it has a space. */
  private static final Pattern EXAMPLE =
      Pattern.compile("such as (\"[^\"]+\"|[^ ,;]+?)\\.?(?=[ ,;]|$)");

  /** Returns what is missing and what would be right: the choices, else an example. */
  String message(String hint) {
    String example = example();
    if (argument instanceof OptionSpec option) {
      String name = option.longestName();
      List<String> choices = choices();
      String right =
          !choices.isEmpty()
              ? CommandLines.alternatives(choices)
              : example == null
                  ? name + " " + option.paramLabel()
                  : "for example " + name + " " + example;
      return name + " needs a value; write " + right;
    }
    return argument.paramLabel()
        + " is missing; "
        + (example == null ? hint : "write one such as " + example);
  }

  private List<String> choices() {
    List<String> choices = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(choices::add);
    }
    return choices;
  }

  private @Nullable String example() {
    if (argument.defaultValue() != null) {
      return argument.defaultValue();
    }
    Object initial = argument.initialValue();
    if (initial instanceof Path) {
      return initial.toString();
    }
    Matcher given = EXAMPLE.matcher(String.join(" ", argument.description()));
    return given.find() ? given.group(1) : null;
  }
}
