package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every README says how to use the manifests, and its commands do what they say. */
class ReadmeTest {
  /** In place of a cluster: what would be applied is rendered. */
  private static final String KUBECTL =
      """
      set -eu
      kubectl() {
        if [ "$1" = apply ]; then command kubectl kustomize "$3"; echo ---; fi
      }
      """;

  @TempDir Path project;

  static Stream<String> folders() {
    return Stream.concat(
        Stream.of("."), Renderings.COMPONENTS.stream().map(it -> "components/" + it));
  }

  @ParameterizedTest
  @MethodSource("folders")
  void hasCommandsThatWork(String folder) throws IOException {
    Kubectl.require();
    for (String part : List.of("base", "components", "overlays")) {
      PortabilityTest.copy(Path.of(part), project.resolve("kustomize").resolve(part));
    }
    String commands = commands(Path.of(folder, "README.md"));
    assertTrue(commands.contains("kubectl apply -k "), commands);
    assertFalse(
        Manifests.read(Kubectl.run(project, List.of("sh", "-c", KUBECTL + commands))).isEmpty());
  }

  @Test
  void listsEveryOverlayAndComponent() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Renderings.OVERLAYS.forEach(it -> assertTrue(readme.contains("(overlays/" + it + ")"), it));
    Renderings.COMPONENTS.forEach(it -> assertTrue(readme.contains("(components/" + it + ")"), it));
  }

  private static String commands(Path readme) throws IOException {
    return Files.readAllLines(readme).stream()
        .filter(line -> line.startsWith("    "))
        .map(line -> line.substring(4) + "\n")
        .collect(Collectors.joining());
  }
}
