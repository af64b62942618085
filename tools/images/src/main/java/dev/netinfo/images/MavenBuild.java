package dev.netinfo.images;

import dev.netinfo.support.Directory;
import dev.netinfo.support.Maven;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has Maven build images, says how far it is, and puts them in place when all are whole. */
final class MavenBuild {
  private final BuildOptions options;
  private final Path project;
  private final Path target;
  private final Path unfinished;
  private final MavenOutput output = new MavenOutput();

  private MavenBuild(BuildOptions options, Path project) {
    this.options = options;
    this.project = project;
    this.target = project.resolve("target");
    this.unfinished = target.resolve("images.unfinished").toAbsolutePath();
  }

  /**
   * Builds the images and returns the directory that they are in.
   *
   * @throws IllegalStateException if that fails, with Maven's reason
   */
  static Path run(BuildOptions options, Path project) {
    MavenBuild build = new MavenBuild(options, project);
    System.err.println("netinfo: building the images of " + options.names() + " ...");
    try {
      Directory.delete(build.unfinished);
      build.buildAndPush();
      build.output.writeTimes(build.unfinished, options.name().lastPart());
      return build.putInPlace();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      Directory.delete(build.unfinished);
    }
  }

  /** Of a base of two architectures a registry takes both, a file only this machine's. */
  private void buildAndPush() {
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

  private void maven(List<String> further) {
    List<String> arguments = arguments();
    arguments.addAll(further);
    Maven.programs(project, arguments, target.resolve("images.log"), output::add);
  }

  private List<String> arguments() {
    String modules =
        options.programs().stream().map(Program::module).collect(Collectors.joining(","));
    List<String> arguments = new ArrayList<>(List.of("-f", project.resolve("pom.xml").toString()));
    arguments.addAll(List.of("-pl", modules, "-am", "integration-test"));
    arguments.add("-Dimage.directory=" + unfinished);
    arguments.add("-Dimage.name=" + options.name());
    arguments.add("-Dimage.file=" + options.name().lastPart());
    if (!options.isSlim()) {
      arguments.add("-Pregistry-base");
    }
    return arguments;
  }

  private static List<String> pushing(PushTarget push) {
    return List.of("-Dimage.push=" + push, "-Djib.allowInsecureRegistries=" + push.isLoopback());
  }

  private Path putInPlace() throws IOException {
    Path directory = Files.createDirectories(target.resolve("images"));
    try (Stream<Path> files = Files.list(unfinished)) {
      for (Path file : files.toList()) {
        Files.move(
            file, directory.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    }
    return directory;
  }
}
