package dev.netinfo.lesson.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
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
  @EnabledIfSystemProperty(named = "netinfo.full", matches = "true")
  void leavesNothingWhenItIsTerminated() {
    leavesNothingWhenItIsInterrupted("TERM", 143);
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
    says(0, "removed", "down");
    awaitEnd(processes);
    says(0, "no lab is running", "down");
    assertEquals(before, Traces.now());
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
