package dev.netinfo.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.compare.results.ResultsFile;
import dev.netinfo.support.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./netinfo compare} by a real container engine, Debian's podman. */
class EngineIT {
  @TempDir private Path directory;

  @BeforeAll
  static void needPodman() {
    boolean isThere = Command.exists("podman");
    assertTrue(isThere || System.getenv("NETINFO_NEEDS_CONTAINERS") == null, "no podman");
    if (!isThere) {
      System.err.println("SKIPPED EngineIT: there is no podman (apt-get install podman)");
    }
    assumeTrue(isThere);
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void measuresImagesInContainers() throws Exception {
    Process run = compare("runc", "podman");
    String said = said(run);
    assertEquals(0, run.exitValue(), said);
    Results results = ResultsFile.read(directory.resolve("results.json"), each -> {});
    assertTrue(results.about.place().startsWith("containers of podman "), results.about.place());
    CandidateResults vertx = Objects.requireNonNull(results.candidates.get("vertx"));
    assertNull(vertx.failure, vertx.failure);
    assertTrue(vertx.contract.startsWith("kept: "), vertx.contract);
    for (Metric measure : Metric.values()) {
      assertEquals(1, vertx.samples.getOrDefault(measure, List.of()).size(), measure.toString());
    }
  }

  @Test
  void saysInOneLineThatTheEngineFails() throws Exception {
    Process run = compare("no-such-runtime", "podman");
    String said = said(run);
    assertEquals(2, run.exitValue(), said);
    assertEquals(1, said.lines().count(), said);
    assertTrue(said.contains(": podman ") && said.contains(" failed: "), said);
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void goesOnWithoutAnEngineThatFailsAndWasNotNamed() throws Exception {
    Process run = compare("no-such-runtime", "auto");
    StringBuilder said = new StringBuilder();
    for (String line = ""; line != null && !line.contains("warm-up: "); ) {
      line = run.errorReader().readLine();
      said.append(line).append('\n');
    }
    new ProcessBuilder("kill", "-INT", String.valueOf(run.pid())).start().waitFor();
    assertEquals(130, run.waitFor(), said::toString);
    assertTrue(said.toString().contains("netinfo: podman "), said::toString);
    assertTrue(said.toString().contains("; it is not used"), said::toString);
    Results results = ResultsFile.read(directory.resolve("results.json"), each -> {});
    assertTrue(results.about.place().startsWith("plain processes"), results.about.place());
  }

  private static String said(Process run) throws IOException, InterruptedException {
    String said = new String(run.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    run.waitFor();
    return said;
  }

  private Process compare(String runtime, String engine) throws IOException {
    Path configuration =
        Files.writeString(
            directory.resolve("containers.conf"),
            """
            [containers]
            default_ulimits = ["nofile=20000:20000", "nproc=4096:4096"]
            [engine]
            runtime = "%s"
            cgroup_manager = "cgroupfs"
            """
                .formatted(runtime));
    List<String> words =
        List.of(
            "--only",
            "vertx",
            "--engine",
            engine,
            "--turns",
            "1",
            "--starts",
            "1",
            "--warm-up",
            "1",
            "--output",
            directory.toString());
    return Tool.start(Tool.PROJECT, words, Map.of("CONTAINERS_CONF", configuration.toString()));
  }
}
