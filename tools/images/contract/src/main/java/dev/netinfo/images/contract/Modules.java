package dev.netinfo.images.contract;

import dev.netinfo.support.Command;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which modules of the JDK there are, and which are needed. */
final class Modules {
  private Modules() {}

  /** Returns what jdeps finds in the jars of an image. */
  static Set<String> neededBy(Path app) {
    Set<String> jars = jars(app.resolve("classpath"));
    String libraries =
        jars(app.resolve("libs")).stream()
            .map(jar -> app.resolve("libs").resolve(jar).toString())
            .collect(Collectors.joining(File.pathSeparator));
    String output =
        Command.run(
            Path.of(System.getProperty("java.home"), "bin", "jdeps").toString(),
            "--multi-release",
            "25",
            "--ignore-missing-deps",
            "--print-module-deps",
            "--class-path",
            libraries,
            app.resolve("classpath").resolve(jars.iterator().next()).toString());
    return new TreeSet<>(Set.of(output.strip().split(",")));
  }

  /** Returns the modules of a run time. */
  static Set<String> of(Path runTime) {
    return Command.run(runTime.resolve("bin/java").toString(), "--list-modules")
        .lines()
        .map(line -> line.substring(0, line.indexOf('@')))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the modules that are left out for a stated reason. */
  static Set<String> leftOut() {
    try (InputStream list = Modules.class.getResourceAsStream("/left-out")) {
      return new String(Objects.requireNonNull(list).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", 2)[0])
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the names of the jars in a directory. */
  static Set<String> jars(Path directory) {
    String[] names = directory.toFile().list((_, name) -> name.endsWith(".jar"));
    return new TreeSet<>(List.of(Objects.requireNonNull(names, directory::toString)));
  }
}
