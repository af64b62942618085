package dev.netinfo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How {@code ./netinfo run} starts a responder, and ends with it. */
class RunIT {
  @TempDir private Path project = Path.of("");

  @BeforeEach
  void putAResponderInPlace() throws Exception {
    Path target = Files.createDirectories(project.resolve("responder-vertx/target"));
    Files.createFile(target.resolve("built"));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Name.MAIN_CLASS, StandInResponder.class.getName());
    String entry = StandInResponder.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(target.resolve("responder-vertx.jar"));
        JarOutputStream jar = new JarOutputStream(file, manifest)) {
      jar.putNextEntry(new ZipEntry(entry));
      jar.write(Files.readAllBytes(Path.of("target", "test-classes").resolve(entry)));
    }
  }

  @Test
  void handsOnThePortAndTheExitStatus() throws Exception {
    String port = freePort();
    Ended ended =
        Program.netinfo(project).with("ENDS_WITH", "3").run("run", "vertx", "--port", port);
    assertEquals(3, ended.status(), ended.err());
    assertEquals("ready on " + port + "\n", ended.out());
    assertTrue(ended.err().contains("curl http://localhost:" + port + " "), ended.err());
  }

  @Test
  void takesThePortFromTheEnvironmentToo() throws Exception {
    String port = freePort();
    Program program = Program.netinfo(project).with("ENDS_WITH", "0");
    assertEquals(
        "ready on " + port + "\n",
        program.with("NETINFO_HTTP_PORT", port).run("run", "vertx").out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", ""})
  void helpsWhateverTheVariableIs(String port) throws Exception {
    Program program =
        Program.netinfo(project).with("NETINFO_HTTP_PORT", port).with("ENDS_WITH", "0");
    assertEquals(0, program.run("run", "--help").status());
    String said = program.run("run", "vertx").err();
    assertTrue(
        port.isEmpty()
            ? said.contains("8080")
            : said.startsWith("netinfo run: NETINFO_HTTP_PORT: \"abc\" is not a port; write a"),
        said);
  }

  @Test
  void doesNotPromiseARequestToPortZero() throws Exception {
    String said =
        Program.netinfo(project).with("ENDS_WITH", "0").run("run", "vertx", "--port=0").err();
    assertTrue(said.contains("it says its port when it is ready"), said);
  }

  @Test
  void saysWhichOptionChoosesAnotherPort() throws Exception {
    try (ServerSocket taken = new ServerSocket(0)) {
      String port = String.valueOf(taken.getLocalPort());
      Ended ended = Program.netinfo(project).run("run", "vertx", "--port", port);
      assertEquals(
          "netinfo run: --port %s: Address already in use; choose another port, or --port 0 for any free one\n"
              .formatted(port),
          ended.err());
      assertEquals(2, ended.status());
      assertEquals("", ended.out());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-TERM", "-HUP", "-INT"})
  void waitsForTheDrainAndEndsWithTheResponder(String signal) throws Exception {
    Running running = Program.netinfo(project).inASession().start("run", "vertx", "--port=0");
    running.awaitText("ready on 0");
    send(signal, running.process().pid());
    running.awaitText("draining");
    assertTrue(running.process().isAlive());
    Files.createFile(project.resolve("drained"));
    assertEquals(StandInResponder.STATUS, running.await().status());
  }

  @Test
  void stopsTheResponderOnceWhenTheTerminalInterruptsBoth() throws Exception {
    Files.createFile(project.resolve("drained"));
    Running running = Program.netinfo(project).inASession().start("run", "vertx", "--port=0");
    running.awaitText("ready on 0");
    send("-INT", -running.process().pid());
    Ended ended = running.await();
    assertEquals(StandInResponder.STATUS, ended.status(), ended.err());
    assertEquals(1, ended.out().lines().filter("draining"::equals).count());
  }

  private static String freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return String.valueOf(free.getLocalPort());
    }
  }

  private static void send(String signal, long process) throws Exception {
    new ProcessBuilder("kill", signal, "--", String.valueOf(process)).inheritIO().start().waitFor();
  }
}
