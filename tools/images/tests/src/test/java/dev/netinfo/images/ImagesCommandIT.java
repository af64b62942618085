package dev.netinfo.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.images.contract.Bundle;
import dev.netinfo.images.contract.Container;
import dev.netinfo.images.contract.NeedsContainers;
import dev.netinfo.images.contract.ResponderContainer;
import dev.netinfo.support.Command;
import dev.netinfo.support.ImageArchive;
import dev.netinfo.support.Layer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@code ./netinfo images} in a copy of the project, in another place, as its user runs it, but for
 * the script.
 */
@ExtendWith(NeedsContainers.class)
@EnabledIfSystemProperty(named = "tests.full", matches = "true")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ImagesCommandIT {
  private static final String IMAGE = "demo-1.1.0-helidon";

  @TempDir private static Path directory;
  private Project project;
  private Registry registry;

  @BeforeAll
  void copyTheProject() throws IOException {
    project = Project.copiedTo(Files.createDirectories(directory.resolve("another/place")));
    registry = Registry.start(directory);
  }

  @AfterAll
  void stopTheRegistry() {
    registry.close();
  }

  @Test
  @Order(1)
  void buildsTheSameLayersInAnotherPlace() {
    Project.Ending ending = project.images("helidon", "--push", registry.host() + "/a");
    assertEquals(0, ending.status(), ending.output());
    assertTrue(ending.output().contains("demo:1.1.0-helidon"), ending.output());
    ImageArchive here = ImageArchive.read(project.images().resolve(IMAGE + ".tar"));
    ImageArchive there =
        ImageArchive.read(Project.root().resolve("target/images").resolve(IMAGE + ".tar"));
    assertEquals(withoutTheCache(there), withoutTheCache(here));
  }

  @Test
  @Order(2)
  void pushedWhatItBuilt() throws IOException {
    String name = "docker://" + registry.host() + "/a/demo:1.1.0-helidon";
    String pushed = Command.run("skopeo", "inspect", "--raw", "--tls-verify=false", name);
    String built = Files.readString(project.images().resolve(IMAGE + ".json"));
    String digest = built.replaceAll(".*\"imageDigest\":\"([^\"]+)\".*", "$1");
    assertTrue(pushed.contains("\"digest\":\"" + digest), pushed + " is not of " + digest);
    assertTrue(pushed.contains("\"vnd.docker.reference.digest\":\"" + digest), pushed);
  }

  @Test
  @Order(3)
  void runsWhenItIsPulledBack() throws IOException {
    String name = "docker://" + registry.host() + "/a/demo:1.1.0-helidon";
    Bundle pulled = Bundle.of(name, directory.resolve("pulled"), "--src-tls-verify=false");
    String greeting = answer(pulled, "/");
    assertTrue(greeting.startsWith("Hello from demo at "), greeting);
  }

  @Test
  @Order(4)
  void runsTheNewCodeAfterAChange() throws IOException {
    project.replace(
        "responder-helidon/src/main/java/dev/netinfo/helidon/Main.java",
        "new Framework(\"helidon\"",
        "new Framework(\"changed\"");
    Project.Ending ending = project.images("helidon");
    assertEquals(0, ending.status(), ending.output());
    Bundle changed =
        Bundle.of(project.images().resolve(IMAGE + ".tar"), directory.resolve("changed"));
    assertEquals("changed\n", answer(changed, "/framework"));
  }

  /** What was built without the compiler's checks is not up to date for a build with them. */
  @Test
  @Order(5)
  void leavesNothingUncheckedToALaterBuild() {
    Project.Ending ending =
        project.run(List.of("mvn", "-B", "-ntp", "-pl", "netinfo-core", "-am", "compile"));
    assertEquals(0, ending.status(), ending.output());
    assertTrue(ending.output().contains("Recompiling the module"), ending.output());
    assertFalse(ending.output().contains("Nothing to compile"), ending.output());
  }

  @Test
  @Order(6)
  void standsOnABaseOfARegistryToo() throws IOException {
    String base = registry.host() + "/jre:25";
    Command.run(
        "skopeo",
        "copy",
        "--dest-tls-verify=false",
        "docker-archive:" + project.directory().resolve("tools/images/base/target/base.tar"),
        "docker://" + base);
    Project.Ending ending =
        project.run(
            List.of(
                "mvn",
                "-B",
                "-ntp",
                "-q",
                "-pl",
                "responder-helidon",
                "-am",
                "integration-test",
                "-Dmaven.test.skip=true",
                "-Derror-prone.checks=-XepDisableAllChecks",
                "-Pregistry-base",
                "-Dimage.base.name=" + base,
                "-Djib.allowInsecureRegistries=true"));
    assertEquals(0, ending.status(), ending.output());
    ImageArchive image = ImageArchive.read(project.images().resolve(IMAGE + ".tar"));
    assertEquals(base, image.labels().get("org.opencontainers.image.base.name"));
    assertFalse(image.start().command().toString().contains("AOTCache"));
    Bundle bundle = Bundle.of(image.file(), directory.resolve("on-a-registry-base"));
    assertEquals("changed\n", answer(bundle, "/framework"));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "quarkus, `\"quarkus\" has no image`",
        "--push 127.0.0.1:1/demo, `GET http://127.0.0.1:1/v2/: nothing listens there`",
        "--load kind, `there is no kind on the PATH`",
      })
  @Order(7)
  void refusesInOneLine(String words, String reason) throws IOException {
    List<Path> before = files();
    Project.Ending ending = project.images(words.split(" "));
    assertEquals(2, ending.status(), ending.output());
    List<String> said = ending.output().lines().filter(line -> !line.contains("building")).toList();
    assertEquals(1, said.size(), said.toString());
    assertTrue(said.getFirst().contains(reason), said.toString());
    assertEquals(before, files());
  }

  private List<Path> files() throws IOException {
    try (var files = Files.list(project.directory().resolve("target"))) {
      return files.sorted().toList();
    }
  }

  private static List<Layer> withoutTheCache(ImageArchive image) {
    List<Layer> layers =
        image.layers().stream().filter(layer -> !layer.directory().equals("/app/cache")).toList();
    assertNotEquals(image.layers(), layers, "there is no cache");
    return layers;
  }

  private static String answer(Bundle bundle, String path) throws IOException {
    Map<String, String> pod = Map.of("POD_NAME", "demo", "POD_IP", "10.244.1.8");
    try (ResponderContainer responder = ResponderContainer.start(Container.of(bundle), pod)) {
      URI address = URI.create("http://127.0.0.1:" + responder.port() + path);
      try (InputStream answer = address.toURL().openStream()) {
        return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
      }
    }
  }
}
