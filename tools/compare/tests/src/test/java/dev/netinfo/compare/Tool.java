package dev.netinfo.compare;

import dev.netinfo.support.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code ./netinfo compare} as a process. */
final class Tool {
  static final Path PROJECT = Path.of(System.getProperty("project.root"));

  private Tool() {}

  /** Starts it in a directory, with some words, and with variables beside those of this process. */
  static Process start(Path directory, List<String> words, Map<String, String> environment)
      throws IOException {
    // Whoever runs the tests in a shell's background has them ignore SIGINT.
    List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
    command.add(Command.java());
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-jar"));
    command.add(PROJECT.resolve("tools/compare/target/compare.jar").toString());
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().putAll(environment);
    return builder.start();
  }
}
