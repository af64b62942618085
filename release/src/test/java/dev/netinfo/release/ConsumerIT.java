package dev.netinfo.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The application of {@code consumer/}, built by Maven with what a release would publish. */
@TestInstance(Lifecycle.PER_CLASS)
class ConsumerIT {
  private static final String VERSION = System.getProperty("project.version");
  private static final Path REPOSITORY = Path.of(System.getProperty("repository"));
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");
  private static final Pattern JDK_17 = Pattern.compile("(?m)^JAVA_VERSION=\"17\\.");

  private final Project consumer = Project.copy(Path.of("consumer"), "consumer");
  private final String built = maven("compiler:3.16.0:compile", "dependency:3.11.0:tree");

  ConsumerIT() throws Exception {}

  @Test
  void bringsNoOtherArtifact() {
    List<String> tree =
        built
            .lines()
            .filter(line -> line.contains("\\- ") || line.contains("+- "))
            .map(line -> line.replaceFirst(".*- ", ""))
            .toList();
    assertEquals(List.of("dev.netinfo:netinfo-core:jar:" + VERSION + ":compile"), tree, built);
  }

  /** On the JDK that runs this test, and on a JDK 17 where there is one. */
  @Test
  void runsAsANamedModule() throws Exception {
    Path core =
        consumer
            .directory()
            .resolve("m2/dev/netinfo/netinfo-core")
            .resolve(VERSION)
            .resolve("netinfo-core-" + VERSION + ".jar");
    String path = core + File.pathSeparator + consumer.directory().resolve("target/classes");
    for (Path jdk : jdks()) {
      assertEquals(
          "demo-0 203.0.113.9 203.0.113.9/32\n",
          consumer.output(
              Map.of(),
              List.of(jdk.resolve("bin/java").toString(), "-p", path, "-m", "app/app.Main")),
          jdk.toString());
    }
  }

  @Test
  void publishesPomsThatSayNothingOfHowTheyWereBuilt() throws IOException {
    List<Path> poms = published(".pom");
    assertTrue(poms.size() >= 2, poms::toString);
    for (Path pom : poms) {
      String text = Files.readString(pom);
      for (String detail : List.of("<parent>", "<build>", "<modules>", "<scope>test<", "${")) {
        assertFalse(text.contains(detail), () -> detail + " in " + pom);
      }
      assertTrue(text.contains("<license>"), () -> "no licence in " + pom);
    }
  }

  private static List<Path> published(String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      return files.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }

  /**
   * Runs Maven with a local repository of its own, which sees the plugins of the real one, and of
   * this project what is published only.
   */
  private String maven(String... goals) throws Exception {
    Path local = Path.of(System.getProperty("local.repository"));
    Path own = Files.createDirectories(consumer.directory().resolve("m2"));
    link(local, own, "dev");
    Files.createDirectories(own.resolve("dev"));
    if (Files.isDirectory(local.resolve("dev"))) {
      link(local.resolve("dev"), own.resolve("dev"), "netinfo");
    }
    List<String> arguments = new ArrayList<>(List.of("-o", "-Daether.offline.protocols=file"));
    arguments.addAll(List.of("-Dmaven.repo.local=" + own, "-Drepository=" + REPOSITORY));
    for (String goal : goals) {
      arguments.add("org.apache.maven.plugins:maven-" + goal.replaceFirst(":", "-plugin:"));
    }
    return consumer.maven(Map.of(), arguments);
  }

  private static void link(Path from, Path to, String except) throws IOException {
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.toList()) {
        if (!entry.getFileName().toString().equals(except)) {
          Files.createSymbolicLink(to.resolve(entry.getFileName()), entry);
        }
      }
    }
  }

  private static List<Path> jdks() throws IOException {
    Path running = Path.of(System.getProperty("java.home"));
    if (!Files.isDirectory(INSTALLED)) {
      return List.of(running);
    }
    try (Stream<Path> installed = Files.list(INSTALLED)) {
      List<Path> olds = installed.filter(ConsumerIT::isJdk17).limit(1).toList();
      return Stream.concat(Stream.of(running), olds.stream()).toList();
    }
  }

  private static boolean isJdk17(Path home) {
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && JDK_17.matcher(Files.readString(home.resolve("release"))).find();
    } catch (IOException e) {
      return false;
    }
  }
}
