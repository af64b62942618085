package dev.netinfo.kustomize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The real kubectl, whose kustomize renders the manifests. */
final class Kubectl {
  private static final Pattern VERSION = Pattern.compile("\"kustomizeVersion\": *\"v([0-9]+)\\.");
  private static final int OLDEST = 5;

  private Kubectl() {}

  /** Skips the tests, and says what to install, where kubectl is missing or too old. */
  static void require() {
    Assumptions.assumeTrue(
        isNewEnough(),
        "kubectl 1.32 or newer is needed, whose kustomize is v5.5.0 or newer:"
            + " https://kubernetes.io/docs/tasks/tools/");
  }

  /** Returns what {@code kubectl kustomize} prints for a directory or a URL. */
  static String kustomize(String target) {
    return run(Path.of("."), List.of("kubectl", "kustomize", target));
  }

  /** Runs a command, which has to succeed, and returns its standard output. */
  static String run(Path directory, List<String> command) {
    try {
      Process process = new ProcessBuilder(command).directory(directory.toFile()).start();
      process.getOutputStream().close();
      // What it writes to stderr, a line or two, fits into the pipe.
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + errors);
      }
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isNewEnough() {
    try {
      String version = run(Path.of("."), List.of("kubectl", "version", "--client", "-o", "json"));
      return VERSION
          .matcher(version)
          .results()
          .anyMatch(result -> Integer.parseInt(result.group(1)) >= OLDEST);
    } catch (UncheckedIOException e) {
      return false;
    }
  }
}
