package dev.netinfo.cli;

import dev.netinfo.support.CommandLines;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command hands on to Maven: all that is no option of its own, nor a misspelt one. */
final class MavenArguments {
  /** Maven's options that are spelt nearly as one of ours. */
  private static final String MAVENS = "--file(=.*)?";

  private MavenArguments() {}

  /**
   * Returns Maven's arguments: the command's, and then the further ones.
   *
   * @throws UnmatchedArgumentException if one of those is nearly an option of the command
   */
  static List<String> of(CommandSpec command, List<String> first, List<String> further) {
    List<String> misspelt =
        further.stream()
            .filter(word -> word.startsWith("--") && !word.matches(MAVENS))
            .filter(word -> CommandLines.isNearlyAnOption(command, word))
            .toList();
    if (!misspelt.isEmpty()) {
      throw new UnmatchedArgumentException(command.commandLine(), misspelt);
    }
    List<String> arguments = new ArrayList<>(first);
    arguments.addAll(further);
    return arguments;
  }
}
