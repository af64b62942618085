package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Release;
import dev.netinfo.support.DemoVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directories that are applied: those of the project, or around them if images have other
 * names.
 */
final class Kustomizations {
  private static final String OVERLAYS = "kustomize/overlays/";
  private static final String COMPONENTS = "kustomize/components/";

  private final Path project;
  private final KubectlOptions options;
  private final Path written;
  private final boolean isNamespaceForeign;

  /**
   * Writes, where images have other names, kustomizations of its own.
   *
   * @param project the directory that has {@code kustomize}
   * @param written an empty directory
   * @param isNamespaceForeign if there is a namespace that is to stay as it is
   */
  Kustomizations(Path project, KubectlOptions options, Path written, boolean isNamespaceForeign) {
    try {
      this.project = project.toRealPath();
      this.written = written.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.options = options;
    this.isNamespaceForeign = isNamespaceForeign;
  }

  /** Returns the image of a release. */
  String image(Release release) {
    return options.imageName() + ":" + release.tag();
  }

  /** Returns what kubectl shall do to apply the overlay of a release. */
  String applying(Release release) {
    boolean isFirst = release.version() == DemoVersion.FIRST;
    return "apply -k "
        + directory(isFirst ? release.version().number() : release.framework().toString())
        + (isNamespaceForeign ? " -l app.kubernetes.io/name=demo" : "");
  }

  private String directory(String overlay) {
    if (options.imageName().equals(KubectlOptions.DEFAULT_NAME)) {
      return OVERLAYS + overlay;
    }
    Path recorded = written.resolve(overlay);
    Path images = recorded.resolve("image");
    // Only one step later does the component see the image's new name.
    write(
        recorded,
        "resources: [image]%ncomponents: [%s]%n"
            .formatted(from(recorded, COMPONENTS + "record-image")));
    write(
        images,
        "resources: [%s]%nimages: [{name: demo, newName: %s}]%n"
            .formatted(from(images, OVERLAYS + overlay), options.imageName()));
    return recorded.toString();
  }

  /** Returns what kubectl shall do to apply the jumpbox. */
  String applyingJumpbox() {
    return "apply -k " + jumpbox();
  }

  private String jumpbox() {
    String image = options.jumpboxImage();
    if (image == null) {
      return COMPONENTS + "jumpbox";
    }
    Path directory = written.resolve("jumpbox");
    return write(
        directory,
        "components: [%s]%nimages: [{name: nginx, %s}]%n"
            .formatted(from(directory, COMPONENTS + "jumpbox"), name(image)));
  }

  /** Returns kustomize's parts of a name such as {@code host:5000/nginx:1.28}. */
  private static String name(String image) {
    int at = image.indexOf('@');
    if (at >= 0) {
      return "newName: \"%s\", digest: \"%s\""
          .formatted(image.substring(0, at), image.substring(at + 1));
    }
    int colon = image.indexOf(':', image.lastIndexOf('/') + 1);
    return colon < 0
        ? "newName: \"%s\", newTag: latest".formatted(image)
        : "newName: \"%s\", newTag: \"%s\""
            .formatted(image.substring(0, colon), image.substring(colon + 1));
  }

  /** Kustomize takes relative paths only. */
  private Path from(Path directory, String target) {
    return directory.relativize(project.resolve(target));
  }

  private static String write(Path directory, String text) {
    try {
      Files.createDirectories(directory).toFile().deleteOnExit();
      Path file = Files.writeString(directory.resolve("kustomization.yaml"), text);
      file.toFile().deleteOnExit();
      return directory.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
