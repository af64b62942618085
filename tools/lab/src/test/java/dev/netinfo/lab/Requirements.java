package dev.netinfo.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Collectors;

/** What a machine needs for these tests; without it they are skipped, and say why. */
final class Requirements {
  private Requirements() {}

  static void check() {
    LabRun run = LabRun.start("check");
    String said = run.lines().stream().collect(Collectors.joining("\n"));
    assumeTrue(run.status() == 0, () -> "skipped: " + said);
    assumeTrue(Ingress.isPossible(), "skipped: nginx is missing (apt-get install nginx-light)");
    assumeTrue(LabRun.resetsSignals(), "skipped: env --default-signal is missing (coreutils 8.31)");
  }
}
