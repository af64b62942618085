package dev.netinfo.kustomize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A user's kustomizations: folders beside each other, each with one file that names the others and
 * this project's by path. Written below {@code target}, so {@code ../../..} is this project.
 */
final class Composition {
  private final Path directory;

  private Composition(Path directory) {
    this.directory = directory;
  }

  static Composition named(String name) {
    return new Composition(Path.of("target", "compositions", name));
  }

  /** Adds a folder with this kustomization. {@code PROJECT} in it stands for this project. */
  Composition with(String folder, String kustomization) {
    try {
      Path target = Files.createDirectories(directory.resolve(folder));
      String project = target.toAbsolutePath().relativize(Path.of("").toAbsolutePath()).toString();
      Files.writeString(
          target.resolve("kustomization.yaml"), kustomization.replace("PROJECT", project));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Renders one of the folders. */
  Rendering render(String folder) {
    String yaml = Kubectl.kustomize(directory.resolve(folder).toString());
    return new Rendering(directory.getFileName() + "/" + folder, yaml, Manifests.read(yaml));
  }
}
