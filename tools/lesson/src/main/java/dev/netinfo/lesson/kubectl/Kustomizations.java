package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Release;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Unchecked;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The directories that are applied: those of the project, or some in its {@code target} if images
 * have other names.
 *
 * @param isNamespaceForeign if there is a namespace that is to stay as it is
 */
record Kustomizations(KubectlOptions options, boolean isNamespaceForeign) {
  private static final String OVERLAYS = "kustomize/overlays/";
  private static final String JUMPBOX = "kustomize/components/jumpbox";
  private static final Path WRITTEN = Path.of("target", "lesson");

  String image(Release release) {
    return options.imageName() + ":" + release.tag();
  }

  /** Returns what kubectl shall do to apply the overlay of a release. */
  String applying(Release release) {
    boolean isFirst = release.version() == DemoVersion.FIRST;
    String overlay = isFirst ? release.version().number() : release.framework().toString();
    boolean isRenamed = !options.imageName().equals(KubectlOptions.DEFAULT_NAME);
    return "apply -k "
        + (isRenamed ? renamed(overlay) : OVERLAYS + overlay)
        + (isNamespaceForeign ? " -l app.kubernetes.io/name=demo" : "");
  }

  private String renamed(String overlay) {
    // Only one step later does the component see the image's new name.
    write(
        overlay + "/image",
        """
        resources: [../../../../%s]
        images: [{name: demo, newName: %s}]
        """
            .formatted(OVERLAYS + overlay, options.imageName()));
    return write(
        overlay,
        """
        resources: [image]
        components: [../../../kustomize/components/record-image]
        """);
  }

  String applyingJumpbox() {
    String image = options.jumpboxImage();
    if (image == null) {
      return "apply -k " + JUMPBOX;
    }
    String renamed =
        """
        components: [../../../%s]
        images: [{name: nginx, %s}]
        """
            .formatted(JUMPBOX, name(image));
    return "apply -k " + write("jumpbox", renamed);
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

  private static String write(String name, String text) {
    Path directory = Unchecked.io(() -> Files.createDirectories(WRITTEN.resolve(name)));
    Unchecked.io(() -> Files.writeString(directory.resolve("kustomization.yaml"), text));
    return directory.toString();
  }
}
