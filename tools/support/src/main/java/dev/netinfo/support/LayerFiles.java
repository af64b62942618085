package dev.netinfo.support;

import java.nio.file.Path;
import java.util.List;

/**
 * The files of a layer, and what a reader calls them.
 *
 * @param files absolute paths
 */
record LayerFiles(List<Path> files) {
  /** Returns what the files are; their directory if they are none of ours. */
  String name() {
    if (isAny("/app/.*[.]aot")) {
      return "AOT cache";
    }
    if (isAny("/app/jib-.*")) {
      return "class path and main class";
    }
    if (isAny("/app/classpath/.*")) {
      return "program";
    }
    if (isAny("/app/libs/.*")) {
      return isAny("/app/libs/netinfo-core.*") ? "libraries of netinfo" : "libraries of others";
    }
    if (isAny("/opt/java/.*")) {
      return "Java run time";
    }
    return isAny("/lib.*/libc[.]so.*") ? "C library" : directory();
  }

  /** Returns the deepest directory that holds all files. */
  String directory() {
    return files.stream()
        .map(file -> file.resolveSibling(""))
        .reduce(LayerFiles::common)
        .map(Path::toString)
        .orElse("/");
  }

  private boolean isAny(String pattern) {
    return files.stream().anyMatch(file -> file.toString().matches(pattern));
  }

  private static Path common(Path one, Path other) {
    int names = Math.min(one.getNameCount(), other.getNameCount());
    int same = 0;
    while (same < names && one.getName(same).equals(other.getName(same))) {
      same++;
    }
    return same == 0 ? Path.of("/") : Path.of("/").resolve(one.subpath(0, same));
  }
}
