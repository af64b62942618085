package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.ImageName;
import dev.netinfo.support.Layer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds for all images together. */
class AllImagesIT {
  private static final Path DIRECTORY = Project.root().resolve("target/images");
  private static final List<ImageArchive> IMAGES =
      new BuildOptions(Program.all(), Base.SLIM, new ImageName("demo"), null)
          .archives(DIRECTORY).stream().map(ImageArchive::read).toList();

  @Test
  void areSixOfRespondersAndTheWatcher() {
    assertEquals(
        Set.of(
            "demo:1.0.0-micronaut",
            "demo:1.0.0-helidon",
            "demo:1.0.0-vertx",
            "demo:1.1.0-micronaut",
            "demo:1.1.0-helidon",
            "demo:1.1.0-vertx",
            "demo-watch:1.1.0"),
        IMAGES.stream().map(ImageArchive::tag).collect(Collectors.toSet()));
  }

  @Test
  void shareTheBase() {
    Set<Layer> bases =
        IMAGES.stream()
            .flatMap(image -> image.layers().stream())
            .filter(layer -> layer.directory().equals("/opt/java"))
            .collect(Collectors.toSet());
    assertEquals(1, bases.size(), bases.toString());
  }

  @Test
  void moveNextToNothingFromOneVersionToTheNext() {
    for (int i = 0; i + 1 < IMAGES.size(); i += 2) {
      long bytes = IMAGES.get(i + 1).bytesBeside(IMAGES.get(i));
      assertTrue(bytes < 10_000, bytes + " bytes");
    }
  }

  @Test
  void areListedInATable() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new Report(IMAGES).print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String table = bytes.toString(StandardCharsets.UTF_8);
    for (ImageArchive image : IMAGES) {
      assertTrue(
          table
              .lines()
              .anyMatch(
                  line -> line.matches(image.tag() + " +[0-9.]+ MB +[0-9]+  sha256:[0-9a-f]{64}")),
          table);
    }
  }
}
