package dev.netinfo.images;

import dev.netinfo.support.Command;
import dev.netinfo.support.CommandLines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A directory with the sources of this project, and nothing that was built of them. */
record Project(Path directory) {
  private static final Set<String> NOT_SOURCES = Set.of(".git", "target");

  /** What a command printed, on both streams, and how it ended. */
  record Ending(int status, String output) {}

  /** Copies the sources of the project that this test belongs to. */
  static Project copiedTo(Path directory) throws IOException {
    Path root = root();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes attributes)
              throws IOException {
            if (NOT_SOURCES.contains(each.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(directory.resolve(root.relativize(each)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path each, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(
                each, directory.resolve(root.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            return FileVisitResult.CONTINUE;
          }
        });
    return new Project(directory);
  }

  static Path root() {
    return Path.of(System.getProperty("project.root"));
  }

  /**
   * Runs {@code ./netinfo images} with these words. It is the tool that was built with this test:
   * to build the command line there too, which the script does, would take most of the time.
   */
  Ending images(String... words) {
    List<String> command = new ArrayList<>();
    command.add(Command.java());
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Tool.class.getName()));
    command.addAll(List.of(words));
    return run(command);
  }

  /** What the command line does when it is asked for images. */
  static final class Tool {
    private Tool() {}

    /** Ends with the command's status. */
    public static void main(String[] words) {
      System.exit(CommandLines.run(new ImagesCommand(), words));
    }
  }

  /** Runs a command in the directory, on the JDK of this test. */
  Ending run(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      Process process = builder.redirectErrorStream(true).start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Ending(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Replaces a text in a file, which has it. */
  void replace(String file, String text, String replacement) throws IOException {
    Path path = directory.resolve(file);
    String before = Files.readString(path);
    if (!before.contains(text)) {
      throw new IllegalArgumentException(file + " does not say " + text);
    }
    Files.writeString(path, before.replace(text, replacement));
  }

  Path images() {
    return directory.resolve("target/images");
  }
}
