package dev.netinfo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When the script {@code netinfo} builds, and how it ends. */
class ScriptIT extends ProjectCopy {
  private static final Path RECORDS =
      Path.of("maven-status", "maven-compiler-plugin", "testCompile", "default-testCompile");
  private static final String FAILS =
      """
      #!/bin/sh
      echo "[INFO] Building netinfo core 2.0.0                                [2/9]"
      echo "[ERROR] Failed to execute goal x on project y: no such artifact -> [Help 1]"
      echo "[ERROR] To see the full stack trace of the errors, re-run Maven with the -e switch."
      exit 1
      """;

  @Test
  void buildsTheCommandLineOnceAndAgainWhenASourceIsNewer() throws Exception {
    assertEquals(0, netinfo().run("help").status());
    assertEquals(0, netinfo().run("help").status());
    assertEquals(1, builds());

    Files.createFile(project.resolve("README.md"));
    assertEquals(0, netinfo().run("help").status());
    assertEquals(1, builds());

    touch(project.resolve("pom.xml"));
    assertEquals(0, netinfo().run("help").status());
    assertEquals(2, builds());
  }

  @Test
  void buildsAgainWhenASourceIsGone() throws Exception {
    Path source = project.resolve(SUPPORT).resolve("java/dev/netinfo/support/TextTable.java");
    assertEquals(0, netinfo().run("help").status());
    Files.delete(source);
    touch(source.resolveSibling(""));
    assertEquals(0, netinfo().run("help").status());
    assertEquals(2, builds());
  }

  /** With MAVEN_OPTS, a user may have Maven print the time and the thread before each line. */
  @ParameterizedTest
  @ValueSource(strings = {"", "12:00:00.123 [main] "})
  void showsMavensReasonWhenTheFirstBuildFails(String before) throws Exception {
    maven(FAILS.replace("\"[", "\"" + before + "["));
    Ended failed = netinfo().run("help");
    assertEquals(2, failed.status());
    assertEquals(
        """
        netinfo: building tools/cli ...
        netinfo: [2/9] netinfo core
        netinfo: Failed to execute goal x on project y: no such artifact \
        (all that Maven said: target/build.log)
        """,
        failed.err());
    assertTrue(Files.exists(project.resolve("target/build.log")));
  }

  @Test
  void waitsForAnotherBuildAndDoesNotRepeatIt() throws Exception {
    Path hold = Files.createFile(project.resolve("hold"));
    Running first = netinfo().start("help");
    first.awaitText("building tools/cli");
    Running second = netinfo().start("help");
    second.awaitText("waiting for another build");
    Files.delete(hold);
    assertEquals(0, first.await().status());
    assertEquals(0, second.await().status());
    assertEquals(1, builds());
  }

  @ParameterizedTest
  @CsvSource({
    "help, -TERM, 143", "test, -TERM, 143", "images, -TERM, 143",
    "help, -INT, 130", "test, -INT, 130", "images, -INT, 130",
  })
  void stopsItsMavenAndWaitsForItWhenItIsToldToStop(String command, String signal, int status)
      throws Exception {
    if (!command.equals("help")) {
      assertEquals(0, netinfo().run("help").status());
    }
    int before = command.equals("help") ? 0 : 1;
    Path hold = Files.createFile(project.resolve("hold"));
    Path records = Files.createDirectories(project.resolve("target").resolve(RECORDS));
    Path upToDate = Files.createFile(records.resolve("inputFiles.lst"));
    Running running = netinfo().inASession().start(command);
    while (builds() == before || !Files.exists(project.resolve("running"))) {
      assertTrue(running.process().isAlive(), "it has ended");
      Thread.sleep(20);
    }
    // A terminal's Ctrl-C reaches Maven, too, and maybe first.
    long told = signal.equals("-INT") ? -running.process().pid() : running.process().pid();
    new ProcessBuilder("kill", signal, "--", String.valueOf(told)).start().waitFor();
    Ended ended = running.await();
    assertEquals(status, ended.status());
    assertTrue(ended.err().lines().allMatch(line -> line.endsWith(" ...")), ended.err());
    boolean isLeft = Files.exists(project.resolve("running"));
    Files.delete(hold);
    assertFalse(isLeft, "Maven goes on, and another command builds beside it");
    assertEquals(command.equals("test"), Files.exists(upToDate), "a build that checks comes next");
  }

  @Test
  void buildsImagesWhenNobodyElseBuilds() throws Exception {
    assertEquals(0, netinfo().run("help").status());
    Path hold = Files.createFile(project.resolve("hold"));
    Running tests = netinfo().start("test");
    while (builds() < 2) {
      Thread.sleep(20);
    }
    Running images = netinfo().start("images", "vertx");
    images.awaitText("waiting for another build");
    Files.delete(hold);
    assertEquals(0, tests.await().status());
    // This Maven makes none; that it was asked is enough.
    String said = images.await().err();
    assertTrue(said.contains("netinfo: building the images of vertx ...\n"), said);
    assertEquals(3, builds());
  }

  @ParameterizedTest
  @CsvSource({
    "docker, echo Client; echo 'Cannot connect to it'; exit 1, Cannot connect to it",
    "kind, echo 'No kind nodes found.', No kind nodes found. Create it: kind create cluster",
  })
  void buildsNoImagesForAToolThatCannotTakeThem(String tool, String does, String reason)
      throws Exception {
    assertEquals(0, netinfo().run("help").status());
    executable(project.resolve("bin").resolve(tool), "#!/bin/sh\n" + does + "\n");
    Ended refused = netinfo().run("images", "--load", tool);
    assertEquals("netinfo images: --load " + tool + ": " + reason + "\n", refused.err());
    assertEquals(1, builds());
  }

  @Test
  void asksMavenForTheTestsThatTakeLong() throws Exception {
    Path records = Files.createDirectories(project.resolve("netinfo-core/target").resolve(RECORDS));
    Path upToDate = Files.createFile(records.resolve("inputFiles.lst"));
    assertEquals(
        0, netinfo().run("test", "--full", "-T", "2", "--file", "x", "--fail-at-end").status());
    assertFalse(Files.exists(upToDate), "the tests' sources would not be checked");
    assertEquals(
        "verify -Dtests.full=true -T 2 --file x --fail-at-end",
        Files.readAllLines(project.resolve("maven.calls")).getLast().replace("-B -ntp ", ""));
  }

  @Test
  void looksForAJdkThatIsNewEnough() throws Exception {
    Path old = project.resolve("old/bin");
    Files.createDirectories(old);
    for (String program : new String[] {"java", "javac"}) {
      executable(old.resolve(program), "#!/bin/sh\nexit 1\n");
    }
    Files.writeString(project.resolve("old/release"), "JAVA_VERSION=\"17.0.1\"\n");
    Program program = netinfo().with("JAVA_HOME", project.resolve("old").toString());
    assertEquals(0, program.run("help").status());
  }

  @Test
  void runsWithoutAHomeDirectory() throws Exception {
    Path script = project.resolve("without-home");
    executable(script, "#!/bin/sh\nunset HOME\nexec ./netinfo \"$@\"\n");
    Ended ended = netinfo(script).run("help");
    assertEquals(0, ended.status(), ended.err());
  }
}
