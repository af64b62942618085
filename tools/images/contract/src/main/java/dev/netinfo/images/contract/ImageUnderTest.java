package dev.netinfo.images.contract;

import dev.netinfo.support.ImageArchive;
import java.util.List;

/** What the parts of an image's contract ask of the whole. */
interface ImageUnderTest {
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
