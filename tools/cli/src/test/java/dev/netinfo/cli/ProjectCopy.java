package dev.netinfo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the project for each test, with a stand-in for Maven. */
class ProjectCopy {
  private static final Path ORIGINAL = Path.of("..", "..").toAbsolutePath().normalize();
  static final Path SUPPORT = Path.of("tools", "support", "src", "main");

  private static final String SUCCEEDS =
      """
      #!/bin/sh
      echo "$@" >>maven.calls
      trap 'sleep 0.2; rm -f running; exit 143' TERM
      trap 'rm -f running; exit 130' INT
      touch running
      while [ -e hold ]; do sleep 0.05; done
      rm running
      mkdir -p tools/cli/target/lib
      cp "$ORIGINAL"/tools/cli/target/tools-cli.jar tools/cli/target
      cp "$ORIGINAL"/tools/cli/target/lib/*.jar tools/cli/target/lib
      """;

  @TempDir Path project = Path.of("");

  @BeforeEach
  void copyTheProject() throws Exception {
    copy(Path.of("netinfo"));
    try (Stream<Path> sources = Files.walk(ORIGINAL.resolve(SUPPORT).resolve("java"))) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        copy(ORIGINAL.relativize(source));
      }
    }
    Files.createFile(project.resolve("pom.xml"));
    maven(SUCCEEDS);
  }

  Program netinfo() {
    return netinfo(project.resolve("netinfo"));
  }

  Program netinfo(Path script) {
    return Program.of(script.resolveSibling(""), script.toString())
        .with("JAVA_HOME", System.getProperty("java.home"))
        .with("ORIGINAL", ORIGINAL.toString())
        .with("PATH", project.resolve("bin") + ":" + javaOnPath() + ":" + System.getenv("PATH"));
  }

  private static String javaOnPath() {
    return Path.of(System.getProperty("java.home"), "bin").toString();
  }

  int builds() throws Exception {
    Path calls = project.resolve("maven.calls");
    return Files.exists(calls) ? Files.readAllLines(calls).size() : 0;
  }

  void maven(String script) throws Exception {
    Files.createDirectories(project.resolve("bin"));
    executable(project.resolve("bin/mvn"), script);
  }

  static void executable(Path file, String text) throws Exception {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Makes it newer than the last build, whatever the clock's resolution. */
  static void touch(Path file) throws Exception {
    Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + 1000));
  }

  private void copy(Path file) throws Exception {
    Path copy = project.resolve(file);
    Files.createDirectories(copy.getParent());
    Files.copy(ORIGINAL.resolve(file), copy, StandardCopyOption.COPY_ATTRIBUTES);
  }
}
