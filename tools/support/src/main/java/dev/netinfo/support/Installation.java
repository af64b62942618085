package dev.netinfo.support;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Copies of a program, each in a directory of its own, so that one that runs keeps its jars when
 * the next one is built.
 */
final class Installation {
  private static final int KEPT = 3;

  private Installation() {}

  /**
   * Copies a module's jar and its libraries, unless the newest copy is newer than they are.
   *
   * @param stamp the file whose time is that of the module's build
   * @param programs the directory of the copies; the file {@code current} in it names the newest
   */
  static void install(Path module, Path stamp, Path programs) throws IOException {
    Path current = programs.resolve("current");
    if (Files.exists(current)
        && isWhole(Path.of(Files.readString(current).strip()))
        && Files.getLastModifiedTime(current).compareTo(Files.getLastModifiedTime(stamp)) > 0) {
      return;
    }
    Path copy = programs.resolve(String.valueOf(System.currentTimeMillis()));
    Path target = module.resolve("target");
    copy(target, copy, "*.jar");
    copy(target.resolve("lib"), copy.resolve("lib"), "*.jar");
    Path next = Files.writeString(programs.resolve("next"), copy + "\n");
    Files.move(next, current, StandardCopyOption.ATOMIC_MOVE);
    removeOld(programs);
  }

  private static boolean isWhole(Path copy) throws IOException {
    return Files.isDirectory(copy) && !list(copy, "*.jar").isEmpty();
  }

  private static void copy(Path from, Path to, String files) throws IOException {
    Files.createDirectories(to);
    for (Path file : list(from, files)) {
      Files.copy(file, to.resolve(file.getFileName()));
    }
  }

  private static void removeOld(Path programs) throws IOException {
    List<Path> copies =
        list(programs, "[0-9]*").stream().sorted(Comparator.reverseOrder()).toList();
    for (Path old : copies.subList(Math.min(KEPT, copies.size()), copies.size())) {
      Directory.delete(old);
    }
  }

  private static List<Path> list(Path directory, String names) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, names)) {
      List<Path> all = new ArrayList<>();
      files.forEach(all::add);
      return all;
    }
  }
}
