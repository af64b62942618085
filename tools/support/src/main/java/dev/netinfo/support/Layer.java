package dev.netinfo.support;

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
  /** Creates a layer; one that was written down without a name is called after its directory. */
  public Layer(@Nullable String name, String directory, String digest, long bytes) {
    this.name = name == null ? directory : name;
    this.directory = directory;
    this.digest = digest;
    this.bytes = bytes;
  }

  Layer named(String another) {
    return new Layer(another, directory, digest, bytes);
  }
}
