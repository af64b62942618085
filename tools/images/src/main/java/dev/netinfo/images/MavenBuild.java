package dev.netinfo.images;

import dev.netinfo.support.Directory;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has Maven build the images, says how far it is, and puts them in place only when all are whole.
 */
final class MavenBuild {
  private static final Pattern STEP =
      Pattern.compile("\\[INFO\\] --- .*:[a-zA-Z]+ \\(([a-zA-Z0-9.-]+)\\) @ ([a-z-]+) ---");
  private static final Map<String, String> STEPS =
      Map.of(
          "assemble", "linking the Java run time",
          "train-the-cache", "training the AOT cache",
          "image-1.0.0", "building 1.0.0",
          "image-1.1.0", "building 1.1.0",
          "push-1.0.0", "pushing 1.0.0",
          "push-1.1.0", "pushing 1.1.0");
  private static final Pattern FAILURE =
      Pattern.compile(
          "\\[ERROR\\] Failed to execute goal [^:]+:[^:]+:[^ ]+ .*on project [a-z-]+: (.*)");

  private static final Pattern TIME =
      Pattern.compile(
          "\\[INFO\\] responder (micronaut|helidon|vertx) \\.+ SUCCESS \\[ *([0-9:.]+) (s|min)\\]");

  private final Options options;
  private final Path unfinished;
  private final List<String> output = new ArrayList<>();

  private MavenBuild(Options options, Path directory) {
    this.options = options;
    this.unfinished = directory.resolveSibling("images.unfinished").toAbsolutePath();
  }

  /**
   * Builds the images into a directory.
   *
   * @throws IllegalStateException if that fails, with Maven's reason
   */
  static void run(Options options, Path directory) {
    MavenBuild build = new MavenBuild(options, directory);
    try {
      Directory.delete(build.unfinished);
      build.buildAndPush();
      build.writeTimesDown();
      build.putInPlace(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Directory.delete(build.unfinished);
    }
  }

  /** Of a base of two architectures a registry takes both, a file only this machine's. */
  private void buildAndPush() throws IOException {
    String registry = options.registry();
    if (options.push() == null || registry == null) {
      maven(List.of());
    } else if (options.registryBase()) {
      maven(List.of());
      List<String> both = new ArrayList<>(pushing(options.push(), registry));
      both.add("-Djib.from.platforms=linux/amd64,linux/arm64");
      both.add("-Dimage.tar.skip=true");
      maven(both);
    } else {
      maven(pushing(options.push(), registry));
    }
  }

  private void maven(List<String> further) throws IOException {
    List<String> command = command();
    command.addAll(further);
    Process maven = new ProcessBuilder(command).redirectErrorStream(true).start();
    maven.getOutputStream().close();
    try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8)) {
      for (String line; (line = lines.readLine()) != null; ) {
        output.add(line);
        say(line);
      }
    }
    if (maven.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(failure());
    }
  }

  private List<String> command() {
    String modules =
        options.programs().stream()
            .map(each -> options.frameworks().contains(each) ? "responder-" + each : each)
            .collect(Collectors.joining(","));
    List<String> command =
        new ArrayList<>(List.of("mvn", "-B", "-ntp", "-pl", modules, "-am", "integration-test"));
    command.addAll(List.of("-DskipTests", "-DskipITs", "-Dstyle.color=never"));
    command.add("-Dimage.directory=" + unfinished);
    command.add("-Dimage.name=" + options.name());
    command.add("-Dimage.file=" + options.fileName());
    if (options.registryBase()) {
      command.add("-Pregistry-base");
    }
    return command;
  }

  private static List<String> pushing(String push, String registry) {
    return List.of(
        "-Dimage.push=" + push,
        "-Djib.allowInsecureRegistries=" + Requirements.isLoopback(registry));
  }

  private static void say(String line) {
    Matcher step = STEP.matcher(line);
    if (step.matches() && STEPS.containsKey(step.group(1))) {
      System.err.printf("netinfo: %-20s %s ...%n", step.group(2), STEPS.get(step.group(1)));
    }
  }

  /** For whoever wants to know later what building an image takes: seconds, as Maven says. */
  private void writeTimesDown() throws IOException {
    for (String line : output) {
      Matcher time = TIME.matcher(line);
      if (time.matches()) {
        Path file = unfinished.resolve(options.fileName() + "-" + time.group(1) + ".seconds");
        Files.writeString(file, seconds(time.group(2), time.group(3)) + "\n");
      }
    }
  }

  /** Maven writes {@code 9.123 s} or {@code 01:05 min}. */
  private static String seconds(String time, String unit) {
    if (unit.equals("s")) {
      return time;
    }
    String[] parts = time.split(":", 2);
    return String.valueOf(60 * Integer.parseInt(parts[0]) + Integer.parseInt(parts[1]));
  }

  private String failure() throws IOException {
    Path log =
        Files.writeString(unfinished.resolveSibling("images.log"), String.join("\n", output));
    String reason =
        output.stream()
            .map(FAILURE::matcher)
            .filter(Matcher::matches)
            .map(matcher -> matcher.group(1).replace(" -> [Help 1]", ""))
            .findFirst()
            .orElse("Maven failed");
    return reason + " (all that Maven said: " + Path.of("").toAbsolutePath().relativize(log) + ")";
  }

  private void putInPlace(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Stream<Path> files = Files.list(unfinished)) {
      for (Path file : files.toList()) {
        Files.move(
            file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
