package dev.netinfo.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageArchiveTest {
  @TempDir Path directory;

  @Test
  void refusesAFileThatIsNoImage() throws IOException {
    Path file = directory.resolve("other.tar");
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      TarArchiveEntry entry = new TarArchiveEntry("readme");
      tar.putArchiveEntry(entry);
      tar.closeArchiveEntry();
    }
    String message =
        String.valueOf(
            assertThrows(IllegalArgumentException.class, () -> ImageArchive.read(file))
                .getMessage());
    assertTrue(message.contains("other.tar\" is no image"), message);
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThrows(
        UncheckedIOException.class, () -> ImageArchive.read(directory.resolve("nothing.tar")));
  }

  @Test
  void startsWithoutAContainerWhatTheImageStarts() throws IOException {
    Files.createDirectories(directory.resolve("app"));
    Files.writeString(directory.resolve("app/paths"), "/app/classpath/*:/app/libs/a.jar");
    Start start =
        new Start(
            List.of("java", "-XX:AOTCache=/app/cache/x", "-cp", "@/app/paths", "dev.netinfo.Main"),
            Map.of("JAVA_HOME", "/opt/java"));
    String root = directory.toString();
    assertEquals(
        List.of(
            root + "/opt/java/bin/java",
            "-XX:AOTCache=" + root + "/app/cache/x",
            "-cp",
            root + "/app/classpath/*:" + root + "/app/libs/a.jar",
            "dev.netinfo.Main"),
        start.under(directory).command());
  }
}
