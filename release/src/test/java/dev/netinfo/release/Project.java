package dev.netinfo.release;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A copy of a project, outside this build, in which Maven and other programs are run. */
record Project(Path directory) {
  private static final Set<String> NOT_COPIED = Set.of("target", ".git");

  /** Returns a fresh copy of the sources of {@code project} in a directory below target/. */
  static Project copy(Path project, String name) throws IOException {
    Path directory = Path.of("target", name).toAbsolutePath();
    delete(directory);
    copyInto(project, Files.createDirectories(directory));
    return new Project(directory);
  }

  /** Returns what Maven printed; fails if the build did. */
  String maven(Map<String, String> environment, List<String> arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("mvn", "-B", "-ntp"));
    command.addAll(arguments);
    String output = output(environment, command);
    assertTrue(output.contains("BUILD SUCCESS"), output);
    return output;
  }

  String output(Map<String, String> environment, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(directory.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }

  static void copyInto(Path from, Path to) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        Path copy = to.resolve(entry.getFileName());
        if (Files.isRegularFile(entry)) {
          Files.copy(entry, copy);
        } else if (!NOT_COPIED.contains(entry.getFileName().toString())) {
          copyInto(entry, Files.createDirectory(copy));
        }
      }
    }
  }

  /** Deletes links, and not where they lead. */
  private static void delete(Path directory) throws IOException {
    if (Files.exists(directory)) {
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
