package dev.netinfo.images.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a container of a responder's images is, seen from the machine that runs it. */
interface ContainerContract extends ConfinementContract {
  /** The pod of the lesson. */
  Map<String, String> LESSON = Map.of("POD_NAME", "demo-58465f467c-l2f6g", "POD_IP", "10.244.1.8");

  /** Returns the image of version 1.0.0. */
  BuiltImage first();

  @Override
  default List<BuiltImage> images() {
    return List.of(image(), first());
  }

  /** Starts a container of {@link #image()} in the pod of the lesson. */
  @Override
  default ResponderContainer container() {
    return ResponderContainer.start(Container.of(image().bundle()), LESSON);
  }

  @Test
  default void saysThatItsCacheIsMissingAndRunsWithoutIt(@TempDir Path empty) throws IOException {
    assertRunsWithoutItsCache(empty);
  }

  @Test
  default void saysThatItsCacheIsDamagedAndRunsWithoutIt(@TempDir Path damaged) throws IOException {
    byte[] cache = Files.readAllBytes(image().bundle().root().resolve("app/cache/program.aot"));
    Arrays.fill(cache, 0, 512, (byte) 7);
    Files.write(damaged.resolve("program.aot"), cache);
    assertRunsWithoutItsCache(damaged);
  }

  private void assertRunsWithoutItsCache(Path cache) throws IOException {
    open(cache);
    Container container = Container.of(image().bundle()).mounting(cache, "/app/cache");
    try (ResponderContainer responder = ResponderContainer.start(container, LESSON)) {
      assertEquals("ok\n", ask(responder, "/livez"));
      assertTrue(
          responder.errors().stream().anyMatch(line -> line.contains("AOT cache")),
          responder.errors().toString());
      assertEquals(1, responder.output().size(), responder.output().toString());
    }
  }

  @Test
  default void sharesEveryLayerBetweenItsVersions() {
    assertEquals(first().archive().layers(), image().archive().layers());
  }

  @Test
  default void answersInTheFirstVersionAsTheLessonSays() {
    try (ResponderContainer responder =
        ResponderContainer.start(Container.of(first().bundle()), LESSON)) {
      assertEquals("Hello from demo-58465f467c-l2f6g\n", ask(responder, "/"));
      assertEquals("1.0.0\n", ask(responder, "/version"));
    }
  }

  @Test
  default void answersInTheSecondVersionAsTheLessonSays() {
    try (ResponderContainer responder = container()) {
      assertEquals(
          "Hello from demo-58465f467c-l2f6g at 10.244.1.8 back to 127.0.0.1\n",
          ask(responder, "/"));
      assertEquals("1.1.0\n", ask(responder, "/version"));
    }
  }

  @Test
  default void readsVariablesThatAreNotAscii() {
    try (ResponderContainer responder =
        ResponderContainer.start(
            Container.of(image().bundle()), Map.of("GREETING", "Grüße from 世界, {pod_name}"))) {
      assertTrue(ask(responder, "/").startsWith("Grüße from 世界, "), ask(responder, "/"));
    }
  }

  @Test
  default void knowsRootCertificatesAndHowToEncrypt(@TempDir Path classes) throws IOException {
    open(classes);
    String probe = "dev/netinfo/images/contract/TlsProbe.class";
    Path file = classes.resolve(probe);
    Files.createDirectories(file.getParent());
    try (InputStream bytes =
        Objects.requireNonNull(getClass().getClassLoader().getResourceAsStream(probe))) {
      Files.copy(bytes, file);
    }
    String output =
        ResponderContainer.run(
            Container.of(image().bundle())
                .mounting(classes, "/mnt")
                .running(List.of("java", "-cp", "/mnt", "dev.netinfo.images.contract.TlsProbe")));
    assertTrue(output.matches("[1-9][0-9]{1,2} root certificates, TLSv1.3, UTF-8\n"), output);
  }

  /** The user of the image is not the one who makes the test's directories. */
  private static void open(Path directory) throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static String ask(ResponderContainer responder, String path) {
    URI address = URI.create("http://127.0.0.1:" + responder.port() + path);
    try (InputStream answer = address.toURL().openStream()) {
      return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
