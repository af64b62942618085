package dev.netinfo.images.contract;

import dev.netinfo.support.Directory;
import dev.netinfo.support.ImageArchive;
import java.nio.file.Path;
import java.util.List;

/** What the parts of an image's contract ask of the whole. */
interface ImageUnderTest {
  /** Returns the image of a version that the build has made before its tests. */
  static ImageArchive built(String version) {
    return ImageArchive.read(Path.of(System.getProperty("image.archive").formatted(version)));
  }

  /** Returns its files, in a directory that is to be deleted. */
  static Bundle unpacked(ImageArchive image) {
    Path bundles = Path.of(System.getProperty("image.bundles"));
    return Bundle.of(image.file(), Directory.create(bundles, "bundle"));
  }

  /** Returns the image that the contract is about, of version 1.1.0. */
  ImageArchive image();

  /** Returns it and its other versions. */
  default List<ImageArchive> images() {
    return List.of(image());
  }

  /** Returns the files of {@link #image()}. */
  Bundle bundle();

  /** Starts a container of {@link #image()}, which goes on until it is closed. */
  RunningContainer container();
}
