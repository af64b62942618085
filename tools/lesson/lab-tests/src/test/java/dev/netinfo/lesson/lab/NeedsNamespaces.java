package dev.netinfo.lesson.lab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Assumptions;

/** What a machine needs for these tests; without it they are skipped, and say why. */
final class NeedsNamespaces {
  private NeedsNamespaces() {}

  static void check() {
    try {
      Requirements.check();
    } catch (IllegalStateException e) {
      Assumptions.abort("skipped: " + e.getMessage());
    }
    assumeTrue(
        Requirements.exists("nginx"), "skipped: nginx is missing (apt-get install nginx-light)");
    assumeTrue(LabRun.resetsSignals(), "skipped: env --default-signal is missing (coreutils 8.31)");
  }
}
