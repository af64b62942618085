package dev.netinfo.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.CommandLines;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The documents name commands and tests that there are, and each page says which of its commands
 * are run.
 */
class DocumentedCommandsTest {
  private static final Path PROJECT = Path.of("..", "..");

  /** Up to where the command ends: at a comment, another command, or the end of the text. */
  private static final Pattern COMMAND = Pattern.compile("\\./netinfo( [^`\\n#&|;]*)");

  private static final Pattern APPLIED = Pattern.compile("kubectl apply -k ([a-z0-9./-]+)");
  private static final Pattern TESTED = Pattern.compile("(?m)^\\*\\*Tested\\.\\*\\* (.*)$");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|IT|Contract))`");

  /** But for the changelog: what it says of earlier versions was so. */
  static List<Path> documents() throws IOException {
    return Stream.concat(markdown(PROJECT).stream(), markdown(PROJECT.resolve("docs")).stream())
        .filter(file -> !file.endsWith("CHANGELOG.md"))
        .toList();
  }

  static List<Path> pages() throws IOException {
    return markdown(PROJECT.resolve("docs"));
  }

  @Test
  void thereAreCommands() throws IOException {
    assertTrue(commands(PROJECT.resolve("README.md")).size() >= 10);
    assertTrue(pages().size() >= 10);
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesCommandsThatThereAre(Path document) throws IOException {
    for (List<String> command : commands(document)) {
      assertDoesNotThrow(
          () -> CommandLines.of(new NetinfoCommand()).parseArgs(command.toArray(String[]::new)),
          () -> document + ": ./netinfo " + String.join(" ", command));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void appliesWhatThereIs(Path document) throws IOException {
    for (MatchResult applied : all(APPLIED, document)) {
      assertTrue(
          Files.exists(PROJECT.resolve(applied.group(1)).resolve("kustomization.yaml")),
          () -> document + ": " + applied.group());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void saysWhichOfItsCommandsAreRun(Path page) throws IOException {
    assertTrue(all(TESTED, page).size() == 1, () -> page + " has one line **Tested.**");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void namesTestsThatThereAre(Path document) throws IOException {
    Set<String> files = files();
    for (MatchResult test : all(TEST, document)) {
      assertTrue(
          files.contains(test.group(1) + ".java"), () -> document + " names " + test.group(1));
    }
  }

  private static List<Path> markdown(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  private static List<List<String>> commands(Path document) throws IOException {
    return all(COMMAND, document).stream()
        .map(command -> List.of(command.group(1).strip().split("\\s+")))
        .toList();
  }

  private static List<MatchResult> all(Pattern pattern, Path document) throws IOException {
    return pattern.matcher(Files.readString(document)).results().collect(Collectors.toList());
  }

  private static Set<String> files() throws IOException {
    Set<String> names = new HashSet<>();
    Files.walkFileTree(
        PROJECT,
        new SimpleFileVisitor<>() {
          // Other modules are built meanwhile, and what is in their targets comes and goes.
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return directory.endsWith("target") || directory.endsWith(".git")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            names.add(file.getFileName().toString());
            return FileVisitResult.CONTINUE;
          }
        });
    return names;
  }
}
