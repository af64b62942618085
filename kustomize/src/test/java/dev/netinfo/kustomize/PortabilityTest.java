package dev.netinfo.kustomize;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder needs nothing outside itself. */
class PortabilityTest {
  @TempDir Path elsewhere;

  @BeforeEach
  void copiesTheFolderAlone() throws IOException {
    Kubectl.require();
    for (String part : List.of("base", "components", "overlays")) {
      copy(Path.of(part), elsewhere.resolve("kustomize").resolve(part));
    }
  }

  @Test
  void rendersFromACopyOfTheFolder() {
    for (String overlay : Renderings.OVERLAYS) {
      String copy = elsewhere.resolve("kustomize/overlays/" + overlay).toString();
      assertEquals(Kubectl.kustomize("overlays/" + overlay), Kubectl.kustomize(copy));
    }
  }

  @Test
  void rendersFromARepositoryByUrl() {
    git("init", "-q", "-b", "main");
    git("add", "kustomize");
    git("-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "copy");
    String url = "file://" + elsewhere + "//kustomize/overlays/vertx?ref=main";
    assertEquals(Kubectl.kustomize("overlays/vertx"), Kubectl.kustomize(url));
  }

  private void git(String... arguments) {
    Kubectl.run(elsewhere, Stream.concat(Stream.of("git"), Stream.of(arguments)).toList());
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(from)) {
      for (Path path : paths.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }
}
