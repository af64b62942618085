package dev.netinfo.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Lets one process at a time build in a tree. The kernel releases it if the process dies. */
record BuildLock(FileChannel channel) implements AutoCloseable {
  /** Set for Maven's children: a command that a test runs is covered by the lock of that Maven. */
  static final String HELD = "NETINFO_BUILDING";

  /**
   * Waits for the lock; says so if another process has it.
   *
   * @throws IllegalStateException if nothing can be written in the directory, with what to do
   */
  static BuildLock take(Path directory) {
    try {
      Files.createDirectories(directory);
      BuildLock lock =
          new BuildLock(
              FileChannel.open(
                  directory.resolve("build.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE));
      if (!isHeld()) {
        lock.await();
      }
      return lock;
    } catch (IOException e) {
      throw new IllegalStateException(refusal(e), e);
    }
  }

  /** Whoever plays the lab as root before anything else leaves a directory that is root's. */
  static String refusal(IOException e) {
    String remedy =
        e instanceof AccessDeniedException
            ? "; if root built here: sudo chown -R %s .".formatted(System.getProperty("user.name"))
            : "";
    return "cannot build in this directory: " + FileReason.withFile(e) + remedy;
  }

  /** Returns whether this program was started, by whatever steps, by the Maven that builds. */
  static boolean isHeld() {
    return System.getenv(HELD) != null;
  }

  private void await() throws IOException {
    FileLock lock = channel.tryLock();
    if (lock == null) {
      System.err.println("netinfo: waiting for another build in this directory ...");
      channel.lock();
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
