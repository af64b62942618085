package dev.netinfo.watch.command;

import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes the word after {@code --page} for its port only if it is a number. */
final class OptionalPort implements IParameterPreprocessor {
  static final String DEFAULT = "8090";

  @Override
  @SuppressWarnings("JdkObsolete") // It is picocli's stack.
  public boolean preprocess(
      Stack<String> words, CommandSpec command, ArgSpec option, Map<String, Object> info) {
    boolean isAttached = "=".equals(info.get("separator"));
    if (!isAttached && (words.isEmpty() || !words.peek().matches("[0-9]+"))) {
      words.push(DEFAULT);
    }
    return false;
  }
}
