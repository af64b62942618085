package dev.netinfo.images;

import dev.netinfo.support.ImageName;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which images are built, and how. Immutable.
 *
 * @param programs what there shall be images of, in the order of the table
 * @param base what they stand on
 * @param name their name without a tag
 * @param push where they are pushed to
 */
record BuildOptions(List<Program> programs, Base base, ImageName name, @Nullable PushTarget push) {
  boolean isSlim() {
    return base == Base.SLIM;
  }

  String names() {
    return programs.stream().map(Program::name).collect(Collectors.joining(", "));
  }

  /** Returns the archives of the images in a directory: each program's, the first version first. */
  List<Path> archives(Path directory) {
    return programs.stream()
        .flatMap(program -> program.archives().stream())
        .map(archive -> directory.resolve(name.lastPart() + archive + ".tar"))
        .toList();
  }
}
