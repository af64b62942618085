package dev.netinfo.images.contract;

import java.util.List;

/** What the parts of an image's contract ask of the whole. */
interface ImageUnderTest {
  /** Returns the image that the contract is about, of version 1.1.0. */
  BuiltImage image();

  /** Returns it and its other versions. */
  default List<BuiltImage> images() {
    return List.of(image());
  }

  /** Starts a container of {@link #image()}, which goes on until it is closed. */
  RunningContainer container();
}
