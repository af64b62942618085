package dev.netinfo.support;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Another program of this machine. */
public final class Command {
  private Command() {}

  /**
   * Runs it to its end and returns what it printed.
   *
   * @throws IllegalStateException if its exit status is not 0, with all that it printed
   */
  public static String run(String... command) {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int status = process.waitFor();
      if (status != 0) {
        throw new IllegalStateException(
            "%s: exit status %d: %s".formatted(List.of(command), status, output));
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns the {@code PATH}. */
  public static String path() {
    return System.getenv().getOrDefault("PATH", "");
  }

  /** Returns whether a program of that name is on the {@code PATH}. */
  public static boolean exists(String name) {
    return find(name) != null;
  }

  /** Returns the Java that runs this program. */
  public static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** Returns the first program of that name on the {@code PATH}, or null. */
  public static @Nullable Path find(String name) {
    return find(name, path());
  }

  /** Returns the first program of that name in the directories of a path, or null. */
  public static @Nullable Path find(String name, String path) {
    return Stream.of(path.split(File.pathSeparator))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(null);
  }
}
