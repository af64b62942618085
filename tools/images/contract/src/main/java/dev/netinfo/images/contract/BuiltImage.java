package dev.netinfo.images.contract;

import dev.netinfo.support.Directory;
import dev.netinfo.support.ImageArchive;
import java.nio.file.Path;

/** An image that the build has made before its tests, and its files, which are deleted with it. */
record BuiltImage(ImageArchive archive, Bundle bundle) implements AutoCloseable {
  /** Returns that of a version. */
  static BuiltImage of(String version) {
    Path file = Path.of(System.getProperty("image.archive").formatted(version));
    Path bundles = Path.of(System.getProperty("image.bundles"));
    return new BuiltImage(
        ImageArchive.read(file), Bundle.of(file, Directory.create(bundles, "bundle")));
  }

  @Override
  public void close() {
    Directory.delete(bundle.directory());
  }
}
