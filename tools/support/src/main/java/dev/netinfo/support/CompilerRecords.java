package dev.netinfo.support;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Deletes what Maven's compiler plugin keeps in each module to know that it is up to date. */
final class CompilerRecords extends SimpleFileVisitor<Path> {
  private static final Path RECORDS = Path.of("maven-status", "maven-compiler-plugin");
  private static final Path MAIN = Path.of("compile", "default-compile", "inputFiles.lst");
  private static final Path TESTS = Path.of("testCompile", "default-testCompile", "inputFiles.lst");

  private CompilerRecords() {}

  static void delete(Path project) {
    Unchecked.io(() -> Files.walkFileTree(project, new CompilerRecords()));
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
      throws IOException {
    String name = String.valueOf(directory.getFileName());
    if (name.equals("target")) {
      Files.deleteIfExists(directory.resolve(RECORDS).resolve(MAIN));
      Files.deleteIfExists(directory.resolve(RECORDS).resolve(TESTS));
    }
    return name.equals("target") || name.equals("src") || name.equals(".git")
        ? FileVisitResult.SKIP_SUBTREE
        : FileVisitResult.CONTINUE;
  }
}
