package dev.netinfo.compare.plan;

import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Framework;
import dev.netinfo.support.ImageArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An image that {@code ./netinfo images} has built. Immutable. */
public record BuiltImage(Framework framework, DemoVersion version, ImageArchive archive) {
  /**
   * Reads its archive in a directory.
   *
   * @throws IllegalStateException if it is not there, with what to do
   */
  public static BuiltImage read(Path directory, Framework framework, DemoVersion version) {
    Path file = directory.resolve("demo-" + version.tag(framework) + ".tar");
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "there is no %s to measure; build all images by ./netinfo images, or this one by ./netinfo images %s"
              .formatted(file, framework));
    }
    return new BuiltImage(framework, version, ImageArchive.read(file));
  }

  /** Returns whether it is what is measured, and not the lesson's first version. */
  public boolean isCurrent() {
    return version == DemoVersion.CURRENT;
  }

  /** Returns how long its module took to build, or null if {@code ./netinfo images} did not. */
  public @Nullable Double buildSeconds() {
    Path file = archive.file().resolveSibling("demo-" + framework + ".seconds");
    try {
      return Files.exists(file) ? Double.valueOf(Files.readString(file).strip()) : null;
    } catch (IOException | NumberFormatException e) {
      return null;
    }
  }
}
