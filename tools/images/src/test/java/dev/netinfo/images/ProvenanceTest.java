package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.netinfo.support.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProvenanceTest {
  @TempDir private Path project = Path.of("");

  @BeforeEach
  void commit() throws IOException {
    assumeTrue(Command.exists("git"), "there is no git");
    Files.writeString(project.resolve("file"), "");
    git("init", "-q");
    git("add", "file");
    git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-q", "-m", "first");
  }

  @Test
  void namesTheCommit() {
    assertEquals(git("rev-parse", "HEAD").strip(), commitOf(project));
  }

  @Test
  void namesNoneIfAFileDiffers() throws IOException {
    Files.writeString(project.resolve("file"), "changed");
    assertEquals("", commitOf(project));
  }

  @Test
  void namesNoneIfAFileIsNew() throws IOException {
    Files.writeString(project.resolve("other"), "");
    assertEquals("", commitOf(project));
  }

  @Test
  void namesNoneOfARepositoryAroundTheProject() throws IOException {
    assertEquals("", commitOf(Files.createDirectory(project.resolve("inner"))));
  }

  @Test
  void namesNoneOutsideOfARepository(@TempDir Path elsewhere) {
    assertEquals("", commitOf(elsewhere));
  }

  private static String commitOf(Path directory) {
    return Provenance.of(Base.SLIM, directory).commit();
  }

  private String git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git", "-C", project.toString()));
    command.addAll(List.of(arguments));
    return Command.run(command.toArray(String[]::new));
  }
}
