package dev.netinfo.comparison;

import dev.netinfo.support.ImageArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The file of an image that {@code ./netinfo images} has built. */
record Archive(String framework, String version, ImageArchive image) {
  /**
   * Reads it.
   *
   * @throws IllegalStateException if it is not there, with what to do
   */
  static Archive read(Path directory, String framework, String version) {
    Path file = directory.resolve("demo-" + version + "-" + framework + ".tar");
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "there is no " + file + " to measure; build it: ./netinfo images " + framework);
    }
    return new Archive(framework, version, ImageArchive.read(file));
  }

  /** Returns what {@code ./netinfo images} wrote down, if it was that which built it. */
  @Nullable Double buildSeconds() {
    Path file = image.file().resolveSibling("demo-" + framework + ".seconds");
    try {
      return Files.exists(file) ? Double.valueOf(Files.readString(file).strip()) : null;
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }
}
