package dev.netinfo.lesson.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lab that {@code --keep} has left running, of which a file has the first process. */
final class KeptLab {
  private static final Path FILE =
      Path.of(System.getenv().getOrDefault("NETINFO_LAB_FILE", "/run/netinfo-lab"));

  private KeptLab() {}

  /** Returns its first process, or null if there is none. */
  static @Nullable ProcessHandle find() {
    try {
      String[] words = Files.readString(FILE).strip().split(" ", 2);
      long pid = Long.parseLong(words[0]);
      // Meanwhile another process may have that number.
      return words[1].equals(network(pid)) ? ProcessHandle.of(pid).orElse(null) : null;
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return null;
    }
  }

  /** Remembers a lab. */
  static void write(long pid) {
    try {
      Files.writeString(FILE, pid + " " + network(pid) + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Forgets it. */
  static void delete() {
    try {
      Files.deleteIfExists(FILE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String network(long pid) throws IOException {
    return Files.readSymbolicLink(Path.of("/proc", String.valueOf(pid), "ns", "net")).toString();
  }
}
