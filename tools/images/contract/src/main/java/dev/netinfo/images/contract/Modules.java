package dev.netinfo.images.contract;

import dev.netinfo.support.Command;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
    StringWriter output = new StringWriter();
    PrintWriter printer = new PrintWriter(output);
    int status =
        ToolProvider.findFirst("jdeps")
            .orElseThrow()
            .run(
                printer,
                printer,
                "--multi-release",
                "25",
                "--ignore-missing-deps",
                "--print-module-deps",
                "--class-path",
                libraries,
                app.resolve("classpath").resolve(jars.iterator().next()).toString());
    if (status != 0) {
      throw new IllegalStateException("jdeps: " + output);
    }
    return new TreeSet<>(Set.of(output.toString().strip().split(",")));
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
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
