package dev.netinfo.lesson.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The lab that {@code --keep} has left running, of which a file has the first process; before that,
 * the file has the program that makes it.
 */
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

  /**
   * Claims the file until this program ends or writes a lab into it; returns false if a lab is
   * running, or another program is making one.
   */
  static boolean claim() {
    try {
      if (find() != null || isBeingMade()) {
        return false;
      }
      delete();
      Path own = written(maker(ProcessHandle.current()));
      try {
        Files.createLink(FILE, own);
      } finally {
        Files.delete(own);
      }
      Runtime.getRuntime().addShutdownHook(new Thread(KeptLab::release));
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBeingMade() throws IOException {
    String content = Files.exists(FILE) ? Files.readString(FILE) : "";
    return content.matches("[0-9]{1,9} since .*")
        && ProcessHandle.of(Long.parseLong(content.split(" ", 2)[0]))
            .filter(process -> maker(process).equals(content))
            .isPresent();
  }

  private static void release() {
    try {
      if (Files.exists(FILE) && Files.readString(FILE).equals(maker(ProcessHandle.current()))) {
        delete();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says when the process began, because another one may have its number later. */
  private static String maker(ProcessHandle process) {
    return process.pid() + " since " + process.info().startInstant().orElse(Instant.EPOCH);
  }

  /** Remembers a lab. */
  static void write(long pid) {
    try {
      Files.move(written(pid + " " + network(pid) + "\n"), FILE, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a file beside it: nobody shall read one that is not yet complete. */
  private static Path written(String content) throws IOException {
    Path file = Files.createTempFile(FILE.toAbsolutePath().getParent(), "netinfo-lab", "");
    return Files.writeString(file, content);
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
