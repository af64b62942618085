package dev.netinfo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * An application that is a named module and depends on the packaged jar alone, which is what a
 * build tool resolves for it, compiles without a warning and runs.
 */
class NamedModuleConsumerIT {
  private static final Path JAR = Path.of("target", "netinfo-core.jar").toAbsolutePath();
  private static final Path INSTALLED = Path.of("/usr/lib/jvm");
  private static final Pattern JDK_17 = Pattern.compile("JAVA_VERSION=\"17[.\"]");

  private static final String MODULE =
      """
      module app {
        requires dev.netinfo.core;
      }
      """;

  private static final String MAIN =
      """
      package app;

      import dev.netinfo.address.IpRange;
      import dev.netinfo.address.RateLimitKey;
      import dev.netinfo.client.ClientIp;
      import dev.netinfo.client.ClientIpPolicy;
      import dev.netinfo.client.ClientIpSettings;
      import dev.netinfo.client.Peer;
      import dev.netinfo.identity.PodInfo;
      import java.net.InetSocketAddress;
      import java.util.List;
      import java.util.Map;

      public final class Main {
        private Main() {}

        public static void main(String[] arguments) {
          ClientIpPolicy policy = ClientIpSettings.from(Map.of());
          ClientIp client =
              policy.resolve(
                  Peer.of(new InetSocketAddress("127.0.0.1", 4711)),
                  name -> List.of("6.6.6.6, 203.0.113.9"));
          IpRange key = RateLimitKey.of(client.address());
          PodInfo pod = PodInfo.from(Map.of("POD_NAME", "demo-0"));
          System.out.println(pod.name() + " " + client.text() + " " + key);
        }
      }
      """;

  /** The JDK that runs this test, and a JDK 17 where there is one. */
  static Stream<Path> jdks() throws IOException {
    Stream<Path> running = Stream.of(Path.of(System.getProperty("java.home")));
    if (!Files.isDirectory(INSTALLED)) {
      return running;
    }
    try (Stream<Path> installed = Files.list(INSTALLED)) {
      List<Path> olds = installed.filter(NamedModuleConsumerIT::isJdk17).limit(1).toList();
      return Stream.concat(running, olds.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void compilesAndRuns(Path jdk, @TempDir Path directory) throws Exception {
    Path module = write(directory.resolve("module-info.java"), MODULE);
    Path main = write(directory.resolve("app/Main.java"), MAIN);
    Path classes = directory.resolve("classes");
    String compiler =
        output(
            tool(jdk, "javac"),
            "--release=17",
            "-Xlint:all",
            "-Werror",
            "-p",
            JAR.toString(),
            "-d",
            classes.toString(),
            module.toString(),
            main.toString());
    assertEquals("", compiler);
    String path = JAR + System.getProperty("path.separator") + classes;
    assertEquals(
        "demo-0 203.0.113.9 203.0.113.9/32\n",
        output(tool(jdk, "java"), "-p", path, "-m", "app/app.Main"));
  }

  /** What the jar's own pom hands on to an application is nothing. */
  @Test
  void bringsNoOtherArtifact() throws IOException {
    try (JarFile jar = new JarFile(JAR.toFile())) {
      String pom =
          new String(
              jar.getInputStream(jar.getEntry("META-INF/maven/dev.netinfo/netinfo-core/pom.xml"))
                  .readAllBytes(),
              StandardCharsets.UTF_8);
      String dependencies = pom.substring(pom.lastIndexOf("<dependencies>"));
      List<String> handedOn =
          Stream.of(dependencies.split("<dependency>", -1))
              .skip(1)
              .filter(one -> !one.contains("<scope>test<") && !one.contains("<scope>provided<"))
              .toList();
      assertEquals(List.of(), handedOn);
    }
  }

  private static boolean isJdk17(Path home) {
    try {
      return Files.isExecutable(home.resolve("bin/javac"))
          && JDK_17.matcher(Files.readString(home.resolve("release"))).find();
    } catch (IOException e) {
      return false;
    }
  }

  private static String tool(Path jdk, String name) {
    return jdk.resolve("bin").resolve(name).toString();
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private static String output(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output;
  }
}
