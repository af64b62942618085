package dev.netinfo.support;

import java.nio.file.FileVisitResult;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for a pom or a file in a {@code src/main} that was changed after a time. */
final class Sources extends SimpleFileVisitor<Path> {
  private static final Set<String> LEFT_OUT = Set.of(".git", "target", "test");
  private static final Pattern MAIN = Pattern.compile("(.*/)?src/main(/.*)?");

  private final FileTime time;
  private boolean hasNewer;

  Sources(FileTime time) {
    this.time = time;
  }

  boolean hasNewer() {
    return hasNewer;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
    return LEFT_OUT.contains(String.valueOf(directory.getFileName()))
        ? FileVisitResult.SKIP_SUBTREE
        : look(directory, attributes);
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    return look(file, attributes);
  }

  /** The directory of a file that was removed is newer, too. */
  private FileVisitResult look(Path path, BasicFileAttributes attributes) {
    boolean isSource = path.endsWith("pom.xml") || MAIN.matcher(path.toString()).matches();
    hasNewer |= isSource && attributes.lastModifiedTime().compareTo(time) > 0;
    return hasNewer ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }
}
