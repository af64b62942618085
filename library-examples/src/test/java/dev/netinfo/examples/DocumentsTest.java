package dev.netinfo.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the README and the other documents say of this project is so. */
class DocumentsTest {
  private static final Path PROJECT = Path.of("..");
  private static final Path README = PROJECT.resolve("README.md");

  private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:)([^)#]*)(?:#([^)]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

  /** But for what is in a target: that comes and goes while other modules are built. */
  static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    for (String directory : List.of(".", "docs", "kustomize")) {
      documents.addAll(markdown(directory, 1));
    }
    for (String directory : List.of("base", "components", "overlays")) {
      documents.addAll(markdown("kustomize/" + directory, Integer.MAX_VALUE));
    }
    return documents;
  }

  private static List<Path> markdown(String directory, int depth) throws IOException {
    try (Stream<Path> files = Files.walk(PROJECT.resolve(directory).normalize(), depth)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void linksToWhatIsThere(Path document) throws IOException {
    for (MatchResult link : LINK.matcher(Files.readString(document)).results().toList()) {
      Path target =
          link.group(1).isEmpty() ? document : document.resolveSibling(link.group(1)).normalize();
      assertTrue(Files.exists(target), () -> document + " links to " + target);
      if (link.group(2) != null) {
        List<String> anchors = anchors(target);
        assertTrue(anchors.contains(link.group(2)), () -> link.group(2) + " of " + anchors);
      }
    }
  }

  @Test
  void areShortWhereTheyAreReadFirst() throws IOException {
    assertTrue(Files.readAllLines(README).size() <= 200, "README.md");
    assertTrue(
        Files.readAllLines(PROJECT.resolve("CONTRIBUTING.md")).size() <= 60, "CONTRIBUTING.md");
  }

  /** The library's examples in the documents are those of its Javadoc, which its tests run. */
  @ParameterizedTest
  @CsvSource({"README.md, policy", "docs/client-ip.md, request", "docs/telemetry.md, attributes"})
  void showTheLibraryAsItIsTested(String document, String region) throws IOException {
    String tests =
        Files.readString(
            PROJECT.resolve("netinfo-core/src/test/java/dev/netinfo/ExamplesTest.java"));
    String example =
        Pattern.compile(
                "^ *// @start region=\"" + region + "\"\n(.*?)^ *// @end$",
                Pattern.MULTILINE | Pattern.DOTALL)
            .matcher(tests)
            .results()
            .map(match -> match.group(1))
            .findFirst()
            .orElseThrow();
    String shown = "```java\n" + example.replaceAll("(?m)^ {4}", "").stripTrailing() + "\n```";
    assertTrue(Files.readString(PROJECT.resolve(document)).contains(shown), shown);
  }

  /** The proxies' configurations are those of the integrations' tests. */
  @ParameterizedTest
  @ValueSource(strings = {"nginx", "haproxy"})
  void showProxiesAsTheyAreTested(String proxy) throws IOException {
    String page = Files.readString(PROJECT.resolve("docs/client-ip.md"));
    String shown = page.split("```" + proxy + "\n", 2)[1].split("```", 2)[0];
    String tested =
        Files.readString(
            PROJECT.resolve(
                "integrations/contract/src/main/java/dev/netinfo/integration/Proxy.java"));
    assertTrue(tested.replaceAll("(?m)^ +", "").contains(shown), shown);
  }

  @Test
  void nameTheVersionOfTheBuild() throws IOException {
    String version = versions("<version>", PROJECT.resolve("pom.xml")).getFirst();
    String dependency = "<artifactId>netinfo-[a-z0-9-]+</artifactId>\\s+<version>";
    int named = 0;
    for (Path document : documents()) {
      List<String> versions = versions(dependency, document);
      named += versions.size();
      assertEquals(List.of(), versions.stream().filter(it -> !it.equals(version)).toList());
    }
    assertTrue(named >= 7, "in README.md and docs/frameworks.md: " + named);
  }

  private static List<String> versions(String before, Path file) throws IOException {
    return Pattern.compile(before + "([^<]+)</version>")
        .matcher(Files.readString(file))
        .results()
        .map(match -> match.group(1))
        .toList();
  }

  /** Returns what links to a heading are called: its letters and digits, with hyphens. */
  private static List<String> anchors(Path document) throws IOException {
    return HEADING
        .matcher(Files.readString(document))
        .results()
        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^a-z0-9 _-]", "").replace(' ', '-'))
        .toList();
  }
}
