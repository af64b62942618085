package dev.netinfo.support;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImageArchiveTest {
  /** The files of each, as Jib orders the layers of an image and of the base under it. */
  private static final List<List<String>> LAYERS =
      List.of(
          List.of("app/jib-classpath-file", "app/jib-main-class-file"),
          List.of("etc/passwd", "lib/x86_64-linux-gnu/libc.so.6"),
          List.of("opt/java/bin/java", "opt/java/lib/modules"),
          List.of("app/libs/gson.jar"),
          List.of("app/libs/netinfo-core.jar", "app/libs/responder-netty.jar"),
          List.of("app/classpath/responder-vertx.jar"),
          List.of("app/jib-classpath-file", "app/jib-main-class-file"),
          List.of("app/arguments", "app/cache/program.aot"),
          List.of("srv/a", "srv/b/c"));

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
    assertTrue(message.contains("other.tar\" is not an image"), message);
  }

  @Test
  void namesEachLayerAfterWhatItHolds() throws IOException {
    Path file = directory.resolve("image.tar");
    String manifest =
        "[{\"Config\":\"c.json\",\"RepoTags\":[\"demo:1\"],\"Layers\":[%s]}]"
            .formatted(
                IntStream.range(0, LAYERS.size())
                    .mapToObj(i -> "\"" + i + ".tar.gz\"")
                    .collect(Collectors.joining(",")));
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(Files.newOutputStream(file))) {
      put(tar, "manifest.json", manifest.getBytes(StandardCharsets.UTF_8));
      put(
          tar,
          "c.json",
          "{\"config\":{\"Entrypoint\":[\"java\"],\"Env\":[]}}".getBytes(StandardCharsets.UTF_8));
      for (int i = 0; i < LAYERS.size(); i++) {
        put(tar, i + ".tar.gz", layer(LAYERS.get(i)));
      }
    }
    assertEquals(
        List.of(
            "class path and main class, of the base",
            "C library",
            "Java run time",
            "libraries of others",
            "libraries of netinfo",
            "program",
            "class path and main class",
            "AOT cache",
            "/srv"),
        ImageArchive.read(file).layers().stream().map(Layer::name).toList());
  }

  private static byte[] layer(List<String> files) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
      for (String file : files) {
        put(tar, file, new byte[0]);
      }
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
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
