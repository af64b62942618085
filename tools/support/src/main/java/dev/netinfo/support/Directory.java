package dev.netinfo.support;

import dev.netinfo.text.Printable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory with all that is in it. */
public final class Directory {
  private Directory() {}

  /** Makes an empty one of a new name. */
  public static Path create(Path parent, String prefix) {
    return Unchecked.io(() -> Files.createTempDirectory(Files.createDirectories(parent), prefix));
  }

  /**
   * Makes one that a user has named, and checks that files can be written there, before it takes
   * minutes.
   *
   * @throws IllegalArgumentException if not, naming the option
   */
  public static void makeWritable(String option, Path directory) {
    try {
      Files.delete(Files.createTempFile(Files.createDirectories(directory), "report", null));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s %s: no file can be written there: %s"
              .formatted(option, Printable.quote(directory.toString()), FileReason.of(e)),
          e);
    }
  }

  /** Deletes it, if it is there. */
  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> inwards = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : inwards) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
