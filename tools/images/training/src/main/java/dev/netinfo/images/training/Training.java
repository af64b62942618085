package dev.netinfo.images.training;

import dev.netinfo.support.Directory;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.Start;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The making of an AOT cache (JEP 514): the program of an unpacked image is started as the image
 * does, and used; when it ends, the JVM writes down what it loaded.
 */
record Training(Path root, Start inTheImage, Path cache) {
  /**
   * The profile of a hundred requests only costs memory and makes C2 begin while the program
   * starts. Adapters and stubs are left out because 25.0.3 stores two adapters under one number and
   * warns of it at every start.
   */
  private static final List<String> FLAGS =
      List.of(
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:-AOTRecordTraining",
          "-XX:-AOTAdapterCaching",
          "-XX:-AOTStubCaching");

  /** Unpacks the archive of an image without its cache, and removes the cache of before. */
  static Training of(Path archive, Path cache) throws IOException {
    Path root = archive.resolveSibling("root");
    Directory.delete(root);
    Files.createDirectories(cache.getParent());
    Files.deleteIfExists(cache);
    ImageArchive image = ImageArchive.read(archive);
    image.unpack(root);
    return new Training(root, image.start(), cache);
  }

  /** Returns what starts the program so that it writes the cache when it ends. */
  List<String> command() {
    List<String> command = new ArrayList<>();
    for (String argument : inTheImage.under(root).command()) {
      boolean reads = argument.startsWith("-XX:AOTCache=");
      command.add(reads ? "-XX:AOTCacheOutput=" + cache : argument);
    }
    command.addAll(1, FLAGS);
    return command;
  }

  Map<String, String> environment() {
    return new HashMap<>(inTheImage.environment());
  }

  /** Checks that the program has written it, given how it ended and what it said. */
  void check(int status, String output) throws IOException {
    if (!Files.exists(cache)) {
      throw new IllegalStateException(
          "no cache was written, exit status " + status + ": " + output);
    }
    System.out.printf("AOT cache: %s, %d bytes%n", cache, Files.size(cache));
  }

  /**
   * Writes what the image gives to {@code java}, for {@code java @file}: one who executes the
   * program in a running container need not know of flags and class path.
   */
  void writeArguments(Path file) throws IOException {
    String lines =
        inTheImage.expanded(root).stream().skip(1).collect(Collectors.joining("\n", "", "\n"));
    Files.writeString(file, lines);
  }
}
