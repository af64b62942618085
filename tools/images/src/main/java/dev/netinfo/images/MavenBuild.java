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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has Maven build the images, says how far it is, and puts them in place only when all are whole.
 */
final class MavenBuild {
  private final BuildOptions options;
  private final Path project;
  private final Path target;
  private final Path unfinished;
  private final MavenOutput output = new MavenOutput();

  private MavenBuild(BuildOptions options, Path project) {
    this.options = options;
    this.project = project.toAbsolutePath();
    this.target = this.project.resolve("target");
    this.unfinished = target.resolve("images.unfinished");
  }

  /**
   * Builds the images and returns the directory that they are in.
   *
   * @throws IllegalStateException if that fails, with Maven's reason
   */
  static Path run(BuildOptions options, Path project) {
    MavenBuild build = new MavenBuild(options, project);
    try {
      Directory.delete(build.unfinished);
      build.buildAndPush();
      build.output.writeTimes(build.unfinished, options.name().lastPart());
      build.putInPlace(build.target.resolve("images"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Directory.delete(build.unfinished);
    }
    return project.resolve("target").resolve("images");
  }

  /** Of a base of two architectures a registry takes both, a file only this machine's. */
  private void buildAndPush() throws IOException {
    PushTarget push = options.push();
    if (push == null) {
      maven(List.of());
    } else if (options.isSlim()) {
      maven(pushing(push));
    } else {
      maven(List.of());
      List<String> both = new ArrayList<>(pushing(push));
      both.add("-Djib.from.platforms=linux/amd64,linux/arm64");
      both.add("-Dimage.tar.skip=true");
      maven(both);
    }
  }

  private void maven(List<String> further) throws IOException {
    List<String> command = command();
    command.addAll(further);
    Process maven =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true).start();
    maven.getOutputStream().close();
    try (BufferedReader lines = maven.inputReader(StandardCharsets.UTF_8)) {
      for (String line; (line = lines.readLine()) != null; ) {
        output.add(line);
      }
    }
    if (maven.onExit().join().exitValue() != 0) {
      Path log = output.writeTo(target.resolve("images.log"));
      throw new IllegalStateException(
          output.reason() + " (all that Maven said: " + project.relativize(log) + ")");
    }
  }

  private List<String> command() {
    String modules =
        options.programs().stream().map(Program::module).collect(Collectors.joining(","));
    List<String> command =
        new ArrayList<>(List.of("mvn", "-B", "-ntp", "-pl", modules, "-am", "integration-test"));
    command.addAll(List.of("-DskipTests", "-DskipITs", "-Dstyle.color=never"));
    command.add("-Dimage.directory=" + unfinished);
    command.add("-Dimage.name=" + options.name());
    command.add("-Dimage.file=" + options.name().lastPart());
    if (!options.isSlim()) {
      command.add("-Pregistry-base");
    }
    return command;
  }

  private static List<String> pushing(PushTarget push) {
    return List.of("-Dimage.push=" + push, "-Djib.allowInsecureRegistries=" + push.isLoopback());
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
