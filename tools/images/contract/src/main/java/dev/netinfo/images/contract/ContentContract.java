package dev.netinfo.images.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.netinfo.support.ImageArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is in an image, and what is not. */
interface ContentContract extends ImageUnderTest {
  long MAX_BYTES = 60_000_000;

  @Test
  default void holdsNoProgramButJava() throws IOException {
    try (Stream<Path> files = Files.walk(image().bundle().root())) {
      Set<String> programs =
          files
              .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("ld-"))
              .collect(Collectors.toCollection(TreeSet::new));
      assertEquals(Set.of("java", "jspawnhelper"), programs);
    }
  }

  @Test
  default void holdsTheModulesThatItsJarsNeed() {
    Set<String> needed = Modules.neededBy(image().bundle().root().resolve("app"));
    Set<String> there = Modules.of(image().bundle().root().resolve("opt/java"));
    Set<String> leftOut = Modules.leftOut();
    needed.removeAll(there);
    assertTrue(leftOut.containsAll(needed), "jdeps finds also " + needed);
  }

  @Test
  default void holdsTheJavaThatBuiltIt() {
    String output =
        ResponderContainer.run(Container.of(image().bundle()).running(List.of("java", "-version")));
    assertTrue(output.contains("(build " + Runtime.version() + ","), output);
  }

  @Test
  default void saysItsVersionInOneWayEverywhere() {
    for (ImageArchive each : images().stream().map(BuiltImage::archive).toList()) {
      String version = each.start().environment().get("NETINFO_VERSION");
      assertTrue(each.tag().matches(".+:" + version + "(-[a-z]+)?"), each.tag());
      assertEquals(version, each.labels().get("org.opencontainers.image.version"));
    }
  }

  @Test
  default void saysWhatItIs() {
    Map<String, String> labels = image().archive().labels();
    for (String name : List.of("title", "description", "source", "licenses", "base.name")) {
      String label = labels.get("org.opencontainers.image." + name);
      assertTrue(label != null && !label.isEmpty() && !label.contains("$"), name + ": " + label);
    }
  }

  @Test
  default void isSmall() {
    assertTrue(image().archive().bytes() <= MAX_BYTES, image().archive().bytes() + " bytes");
  }

  @Test
  default void listsWhatItIsMadeOf() throws IOException {
    Set<String> listed = components(Files.readString(image().archive().beside(".cdx.json")));
    assertTrue(listed.contains("java " + Runtime.version()), listed.toString());
    assertTrue(listed.stream().anyMatch(name -> name.startsWith("libc")), listed.toString());
    Set<String> jars = Modules.jars(image().bundle().root().resolve("app/libs"));
    for (String component : listed) {
      jars.remove(component.replace(' ', '-') + ".jar");
      jars.remove(component.split(" ", 2)[0] + ".jar"); // ours have no version in their name
    }
    assertEquals(Set.of(), jars);
  }

  /** Returns what a CycloneDX document lists, each as its name and version. */
  private static Set<String> components(String document) {
    Set<String> components = new TreeSet<>();
    for (JsonElement element :
        JsonParser.parseString(document).getAsJsonObject().getAsJsonArray("components")) {
      JsonObject component = element.getAsJsonObject();
      JsonElement version = component.get("version");
      String suffix = version == null ? "" : " " + version.getAsString();
      components.add(component.get("name").getAsString() + suffix);
    }
    return components;
  }
}
