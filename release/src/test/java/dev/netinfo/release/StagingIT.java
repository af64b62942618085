package dev.netinfo.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the command of docs/release.md that makes a release, on a copy of the sources and with a key
 * that is thrown away. The copy is built in another directory than this build, and its jars have to
 * be the same.
 */
@TestInstance(Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "tests.full", matches = "true")
class StagingIT {
  private static final Path BUILT = Path.of(System.getProperty("repository"), "dev/netinfo");
  private static final String VERSION = System.getProperty("project.version");
  private static final Path CORE = Path.of("dev/netinfo/netinfo-core", VERSION);
  private static final String HOME = "https://example.org/netinfo";

  private final SigningKey key = SigningKey.generate();
  private final Path staging;

  StagingIT() throws Exception {
    Project project = Project.copy(Path.of(".."), "released");
    List<String> arguments =
        new ArrayList<>(List.of("-Prelease", "-pl", "release", "-am", "deploy"));
    arguments.addAll(List.of("-Dnetinfo.home=" + HOME, "-Dgpg.signer=bc"));
    arguments.add("-Derror-prone.checks=-XepDisableAllChecks");
    arguments.add("-Dmaven.repo.local=" + System.getProperty("local.repository"));
    project.maven(
        Map.of("MAVEN_GPG_KEY", key.armored(), "MAVEN_GPG_PASSPHRASE", key.passphrase()),
        arguments);
    staging = project.directory().resolve("target/staging");
  }

  static List<String> artifacts() throws IOException {
    return names(BUILT);
  }

  @Test
  void stagesWhatTheBillOfMaterialsNames() throws IOException {
    Path bom = staging.resolve("dev/netinfo/netinfo-bom").resolve(VERSION);
    TreeSet<String> named =
        new TreeSet<>(
            PublishedPom.read(bom.resolve("netinfo-bom-" + VERSION + ".pom")).references());
    named.add("netinfo-bom");
    assertEquals(List.copyOf(named), names(staging.resolve("dev/netinfo")));
    assertEquals(List.copyOf(named), artifacts());
  }

  @ParameterizedTest
  @MethodSource("artifacts")
  void keepsTheRulesOfMavenCentral(String artifact) throws Exception {
    assertEquals(List.of(), new CentralRules(staging, key).violations(artifact, VERSION));
    Path pom = staging.resolve("dev/netinfo").resolve(artifact).resolve(VERSION);
    String text = Files.readString(pom.resolve(artifact + "-" + VERSION + ".pom"));
    assertTrue(text.contains("<url>" + HOME + "</url>"), text);
  }

  /** All but the pom in a jar, which tells the home that only a release has. */
  @ParameterizedTest
  @MethodSource("artifacts")
  void isReproducible(String artifact) throws IOException {
    Path jar = Path.of(artifact, VERSION, artifact + "-" + VERSION + ".jar");
    if (!artifact.equals("netinfo-bom")) {
      assertEquals(
          contents(BUILT.resolve(jar)), contents(staging.resolve("dev/netinfo").resolve(jar)));
    }
  }

  @ParameterizedTest
  @CsvSource({"sources", "javadoc"})
  void hasReproducibleSourcesAndJavadoc(String kind) throws IOException {
    Path built = Path.of("../netinfo-core/target/netinfo-core-" + kind + ".jar");
    Path staged = staging.resolve(CORE).resolve("netinfo-core-" + VERSION + "-" + kind + ".jar");
    assertEquals(contents(built), contents(staged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          .pom | <name>.*?</name>           | | no name
          .pom | <description>.*?</description> | | no description
          .pom | <url>https://e.*?</url>    | | no url
          .pom | <licenses>.*?</licenses>   | | no licenses/license/name
          .pom | <developers>.*?</developers> | | no developers/developer/name
          .pom | <scm .*?</scm>             | | no scm/url
          .pom | <connection>.*?</connection> | <connection>scm:git:</connection> | no scm/connection
          .pom | </project> | <parent/></project>       | has parent
          .pom | </project> | <build/></project>        | has build
          .pom | </project> | <repositories/></project> | has repositories
          .pom | <scope>provided</scope> | <scope>test</scope> | has dependencies/dependency[scope='test' or scope='system']
          .pom | <groupId>org.jspecify</groupId> | <groupId>dev.netinfo</groupId> | needs jspecify, which is not published
          .pom | <version>1.* | <version>1-SNAPSHOT</version></dependency></dependencies></project> | has //version[contains(., 'SNAPSHOT')]
          .pom | <version>1.*?</version> | | has //dependency[not(version)]
          .pom | <version>1.*?</version> | <version>\\${x}</version> | has //text()[contains(., '${')]
          .pom | <scope>provided</scope> | | has dependencies/dependency[groupId!='dev.netinfo' and not(scope='provided')]
          .pom.md5  | . | x | no valid netinfo-core-VERSION.pom.md5
          .pom.sha1 | . | x | no valid netinfo-core-VERSION.pom.sha1
          .pom.asc  | -----.* | - | no valid netinfo-core-VERSION.pom.asc
          .pom | $ | <!-- changed --> | no valid netinfo-core-VERSION.pom.asc
          """)
  void noticesAChangedFile(
      String suffix, String expression, String replacement, String violation, @TempDir Path copy)
      throws Exception {
    Path file = copyOfCore(copy).resolve("netinfo-core-" + VERSION + suffix);
    String text = Files.readString(file);
    String changed = text.replaceFirst("(?s)" + expression, Objects.toString(replacement, ""));
    Files.writeString(file, changed);
    assertNotices(violation, copy);
  }

  @ParameterizedTest
  @CsvSource({
    "-sources.jar, no -sources.jar",
    "-javadoc.jar, no -javadoc.jar",
    ".jar, no .jar",
    "-cyclonedx.json, no -cyclonedx.json",
    ".jar.asc, no valid netinfo-core-VERSION.jar.asc",
    "-javadoc.jar.md5, no valid netinfo-core-VERSION-javadoc.jar.md5",
  })
  void noticesAMissingFile(String suffix, String violation, @TempDir Path copy) throws Exception {
    Files.delete(copyOfCore(copy).resolve("netinfo-core-" + VERSION + suffix));
    assertNotices(violation, copy);
  }

  @Test
  void noticesTheSignatureOfAnother(@TempDir Path copy) throws Exception {
    copyOfCore(copy);
    List<String> found =
        new CentralRules(copy, SigningKey.generate()).violations("netinfo-core", VERSION);
    assertTrue(found.contains("no valid netinfo-core-" + VERSION + ".jar.asc"), found::toString);
  }

  private Path copyOfCore(Path copy) throws IOException {
    Path directory = Files.createDirectories(copy.resolve(CORE));
    Project.copyInto(staging.resolve(CORE), directory);
    return directory;
  }

  private void assertNotices(String violation, Path copy) throws Exception {
    List<String> found = new CentralRules(copy, key).violations("netinfo-core", VERSION);
    assertTrue(found.contains(violation.replace("VERSION", VERSION)), found::toString);
  }

  private static Map<String, String> contents(Path jar) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
        if (!entry.getName().endsWith("/pom.xml")) {
          String content = HexFormat.of().toHexDigits(entry.getCrc());
          contents.put(entry.getName(), entry.getTime() + " " + entry.getSize() + " " + content);
        }
      }
    }
    return contents;
  }

  private static List<String> names(Path directory) throws IOException {
    try (Stream<Path> entries = Files.list(directory)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }
}
