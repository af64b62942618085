package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.Framework;
import dev.netinfo.support.ImageName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenBuildTest {
  private static final BuildOptions OPTIONS =
      new BuildOptions(
          List.of(Program.of(Framework.HELIDON)), Base.SLIM, new ImageName("demo"), null);

  @TempDir Path project;

  /** Maven is the real one, and finds no project there. */
  @Test
  void saysWhyMavenFailedInATreeWithoutTarget() throws IOException {
    String message =
        String.valueOf(
            assertThrows(IllegalStateException.class, () -> MavenBuild.run(OPTIONS, project))
                .getMessage());
    assertTrue(message.contains("pom.xml"), message);
    Path log = project.resolve("target/images.log");
    assertTrue(message.endsWith(" (all that Maven said: " + log + ")"), message);
    assertTrue(Files.readString(log).contains("pom.xml"), message);
  }

  @Test
  void writesDownWhatAResponderTook() throws IOException {
    MavenOutput output = new MavenOutput();
    output.add("[INFO] responder helidon ...................... SUCCESS [  9.123 s]");
    output.add("[INFO] responder vertx ........................ SUCCESS [01:05 min]");
    for (String shared : List.of("parent", "contract", "netty")) {
      output.add("[INFO] responder " + shared + " ....................... SUCCESS [  0.104 s]");
    }
    output.writeTimes(project, "demo");
    assertEquals("9.123\n", Files.readString(project.resolve("demo-helidon.seconds")));
    assertEquals("65\n", Files.readString(project.resolve("demo-vertx.seconds")));
    try (Stream<Path> files = Files.list(project)) {
      assertEquals(2, files.count(), "only what there are images of");
    }
  }
}
