package dev.netinfo.lesson.lab;

import dev.netinfo.support.Command;
import dev.netinfo.support.Unchecked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lab that {@code --keep} has left running. Its first process has locked a file, which the
 * kernel undoes when the process ends, and has written there what it is known by.
 */
final class KeptLab {
  static final Path FILE =
      Path.of(System.getenv().getOrDefault("NETINFO_LAB_FILE", "/run/netinfo-lab"));

  /** Becomes what is written behind it, with the lock, in a session of its own; or ends at once. */
  static final List<String> LOCKED =
      List.of("flock", "--nonblock", "--no-fork", FILE.toString(), "setsid");

  private KeptLab() {}

  /** Returns its first process, or null if there is none. */
  static @Nullable ProcessHandle find() {
    try {
      String[] words = Files.readString(FILE).strip().split(" ", 2);
      Path network = Path.of("/proc", words[0], "ns", "net");
      // Meanwhile another process may have that number.
      return words[1].equals(Files.readSymbolicLink(network).toString())
          ? ProcessHandle.of(Long.parseLong(words[0])).orElse(null)
          : null;
    } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return null;
    }
  }

  /** Fails if there is one, or one is being made. */
  static void requireNone() {
    try {
      if (Files.exists(FILE)) {
        Command.run("flock", "--nonblock", FILE.toString(), "true");
      }
    } catch (IllegalStateException e) {
      throw new IllegalStateException("a lab is running already; ./netinfo lab down removes it", e);
    }
  }

  static void delete() {
    Unchecked.io(() -> Files.deleteIfExists(FILE));
  }
}
