package dev.netinfo.support;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A layer of an image.
 *
 * @param name what it holds, {@code libraries}; its directory where that is not known
 * @param directory the deepest directory that holds all of its files, {@code /app/libs}
 * @param digest the digest of its compressed bytes, in hexadecimal
 * @param bytes its compressed length
 */
public record Layer(String name, String directory, String digest, long bytes) {
  /** Creates a layer; one without a name is called after its directory. */
  public Layer(@Nullable String name, String directory, String digest, long bytes) {
    this.name = name == null ? directory : name;
    this.directory = directory;
    this.digest = digest;
    this.bytes = bytes;
  }

  /** Returns a layer of files, which are absolute paths; it is named after what they are. */
  static Layer of(List<Path> files, String digest, long bytes) {
    String directory =
        files.stream()
            .map(file -> file.resolveSibling(""))
            .reduce(Layer::common)
            .map(Path::toString)
            .orElse("/");
    return new Layer(name(files), directory, digest, bytes);
  }

  Layer named(String another) {
    return new Layer(another, directory, digest, bytes);
  }

  /** Returns what the files are; null if they are none of ours. */
  private static @Nullable String name(List<Path> files) {
    if (isAny(files, "/app/.*[.]aot")) {
      return "AOT cache";
    }
    if (isAny(files, "/app/jib-.*")) {
      return "class path and main class";
    }
    if (isAny(files, "/app/classpath/.*")) {
      return "program";
    }
    if (isAny(files, "/app/libs/.*")) {
      boolean isOurs = isAny(files, "/app/libs/netinfo-core.*");
      return isOurs ? "libraries of netinfo" : "libraries of others";
    }
    if (isAny(files, "/opt/java/.*")) {
      return "Java run time";
    }
    return isAny(files, "/lib.*/libc[.]so.*") ? "C library" : null;
  }

  private static boolean isAny(List<Path> files, String pattern) {
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
