package dev.netinfo.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** docs/frameworks.md shows every example as it is compiled here. */
class FrameworksTest {
  private static final Path PAGE = Path.of("..", "docs", "frameworks.md");
  private static final Path SOURCES = Path.of("src/test/java/dev/netinfo/examples");
  private static final Path QUARKUS =
      Path.of("quarkus/src/main/java/dev/netinfo/examples/quarkus/ClientRoute.java");
  private static final Pattern REGION =
      Pattern.compile(
          "^ *// @start region=example\n(.*?)\n *// @end$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern BLOCK =
      Pattern.compile("^```(?:java|properties)\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

  static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.list(SOURCES)) {
      return Stream.concat(
              files.filter(file -> file.toString().endsWith("Example.java")), Stream.of(QUARKUS))
          .sorted()
          .toList();
    }
  }

  @Test
  void thereAreExamples() throws IOException {
    assertTrue(examples().size() >= 8, examples()::toString);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void showsTheExample(Path example) throws IOException {
    List<String> regions = all(REGION, Files.readString(example));
    assertEquals(1, regions.size(), "regions in " + example);
    String shown = regions.getFirst().stripIndent() + "\n";
    assertTrue(
        all(BLOCK, Files.readString(PAGE)).contains(shown),
        () -> "no block of the page is\n" + shown);
  }

  @Test
  void showsTheSettingsOfSpringBoot() throws IOException {
    String settings = Files.readString(Path.of("src/test/resources/application.properties"));
    assertTrue(all(BLOCK, Files.readString(PAGE)).contains(settings), settings);
  }

  private static List<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult match) -> match.group(1)).toList();
  }
}
