package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenBuildTest {
  private static final BuildOptions OPTIONS =
      new BuildOptions(List.of(Program.of("helidon")), Base.SLIM, new ImageName("demo"), null);

  @TempDir Path project;

  /** Maven is the real one, and finds no project there. */
  @Test
  void saysWhyMavenFailedInATreeWithoutTarget() throws IOException {
    String message =
        String.valueOf(
            assertThrows(IllegalStateException.class, () -> MavenBuild.run(OPTIONS, project))
                .getMessage());
    assertTrue(message.startsWith("Could not find the selected project in the reactor"), message);
    assertTrue(message.endsWith(" (all that Maven said: target/images.log)"), message);
    String log = Files.readString(project.resolve("target/images.log"));
    assertTrue(log.contains("Could not find the selected project in the reactor"), log);
  }

  @Test
  void tellsTheReasonOfTheGoalThatFailed() {
    MavenOutput output = new MavenOutput();
    output.add("[INFO] Scanning for projects...");
    output.add("[ERROR] something else");
    output.add(
        "[ERROR] Failed to execute goal com.google.cloud.tools:jib-maven-plugin:3.5.2:build (push)"
            + " on project responder-vertx: Unauthorized for 127.0.0.1:5000/a -> [Help 1]");
    assertEquals("Unauthorized for 127.0.0.1:5000/a", output.reason());
  }

  @Test
  void writesDownWhatAResponderTook() throws IOException {
    MavenOutput output = new MavenOutput();
    output.add("[INFO] responder helidon ...................... SUCCESS [  9.123 s]");
    output.add("[INFO] responder vertx ........................ SUCCESS [01:05 min]");
    output.writeTimes(project, "demo");
    assertEquals("9.123\n", Files.readString(project.resolve("demo-helidon.seconds")));
    assertEquals("65\n", Files.readString(project.resolve("demo-vertx.seconds")));
  }
}
