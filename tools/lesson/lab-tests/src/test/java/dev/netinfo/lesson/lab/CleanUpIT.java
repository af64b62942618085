package dev.netinfo.lesson.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.support.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** However a lab ends, nothing of it is left. */
class CleanUpIT {
  private static final String IN_A_ROLLOUT = "1 of 2: ";
  private static final FileAttribute<?> EXECUTABLE =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  @BeforeAll
  static void needs() {
    NeedsNamespaces.check();
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "KILL, 137"})
  void leavesNothingWhenItIsInterrupted(String signal, int status) {
    Traces before = Traces.now();
    try (LabRun run = LabRun.start("vertx", "--pods", "2", "--nodes", "1")) {
      run.awaitLine(IN_A_ROLLOUT);
      List<ProcessHandle> processes = run.processes();
      assertTrue(processes.size() >= 5, processes::toString);
      run.signal(signal);
      assertEquals(status, run.status());
      awaitEnd(processes);
    }
    assertEquals(before, Traces.now());
  }

  @Test
  @EnabledIfSystemProperty(named = "tests.full", matches = "true")
  void leavesNothingWhenItIsTerminated() {
    leavesNothingWhenItIsInterrupted("TERM", 143);
  }

  /** A terminal sends Ctrl-C to a whole group, and only the lab decides in which order it ends. */
  @Test
  void keepsItsPodsOutOfReachOfTheTerminal() throws IOException {
    try (LabRun run = LabRun.start("vertx", "--pods", "1", "--nodes", "1")) {
      run.awaitLine("deployment \"demo\" successfully rolled out");
      List<String> pods = new ArrayList<>();
      for (ProcessHandle each : run.processes()) {
        if (each.info().command().orElse("").endsWith("/java")) {
          pods.add(group(each.pid()));
        }
      }
      assertEquals(1, pods.size());
      assertFalse(pods.contains(group(run.pid())), pods::toString);
    }
  }

  @Test
  void leavesNothingWhenItFails(@TempDir Path home) {
    Traces before = Traces.now();
    try (LabRun run = LabRun.start(home, "vertx", "--pods", "1", "--nodes", "1")) {
      String said = run.said();
      assertEquals(1, run.status(), said);
      assertTrue(said.contains("Unable to access jarfile"), said);
    }
    assertEquals(before, Traces.now());
  }

  @Test
  void leavesNothingOfALabToBeKeptThatIsStoppedAsItIsMade(@TempDir Path directory)
      throws Exception {
    Traces before = Traces.now();
    Path slow = Files.createFile(directory.resolve("setsid"), EXECUTABLE);
    Files.writeString(slow, "#!/bin/sh\nsleep 5\nPATH=${PATH#*:} exec setsid \"$@\"\n");
    String path = directory + ":" + Command.path();
    try (LabRun run = LabRun.start(Map.of("PATH", path), "vertx", "--keep")) {
      List<ProcessHandle> processes = run.awaitProcesses();
      says(2, "a lab is running already", "--keep");
      run.signal("TERM");
      assertEquals(143, run.status());
      awaitEnd(processes);
    }
    assertEquals(before, Traces.now());
  }

  @Test
  void keepsALabInWhichACheckFailed(@TempDir Path home) {
    try (LabRun run = LabRun.start(home, "vertx", "--pods", "1", "--nodes", "1", "--keep")) {
      assertTrue(run.said().contains("The pods go on running"));
      assertEquals(1, run.status());
    }
    says(0, "Hello", "exec", "jumpbox", "echo", "Hello");
    says(0, "removed", "down");
  }

  @Test
  void keepsOneLabAndRemovesIt() {
    Traces before = Traces.now();
    List<ProcessHandle> processes;
    try (LabRun run =
        LabRun.start("vertx", "--pods", "1", "--nodes", "1", "--chapter", "source-ip", "--keep")) {
      run.awaitLine("== Through the Service");
      processes = run.processes();
      says(2, "a lab is running already", "--keep");
      run.awaitLine("$ ./netinfo lab down");
      assertEquals(0, run.status());
    }
    says(0, "Hello from demo-", "exec", "jumpbox", "curl", "-sS", "http://demo-service.dev");
    says(0, "Hello from demo-", "exec", "jumpbox", "--", "curl", "-sS", "http://demo-service.dev");
    says(2, "no pod \"nobody\" in the lab; there are: demo-", "exec", "nobody", "true");
    endsACommandWhenItIsToldToStop();
    says(0, "removed", "down");
    awaitEnd(processes);
    says(0, "no lab is running", "down");
    assertEquals(before, Traces.now());
  }

  private static void endsACommandWhenItIsToldToStop() {
    try (LabRun run = LabRun.start("exec", "jumpbox", "sh", "-c", "echo begun; exec sleep 1000")) {
      run.awaitLine("begun");
      List<ProcessHandle> processes = run.processes();
      run.signal("TERM");
      assertEquals(143, run.status());
      assertTrue(processes.stream().noneMatch(ProcessHandle::isAlive), processes::toString);
    }
  }

  private static String group(long pid) throws IOException {
    String stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
    return stat.substring(stat.lastIndexOf(')') + 2).split(" ", 4)[2];
  }

  private static void says(int status, String words, String... arguments) {
    try (LabRun run = LabRun.start(arguments)) {
      String said = run.said();
      assertTrue(said.contains(words), said);
      assertEquals(status, run.status());
    }
  }

  private static void awaitEnd(List<ProcessHandle> processes) {
    CompletableFuture.allOf(
            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
        .orTimeout(30, TimeUnit.SECONDS)
        .join();
  }
}
