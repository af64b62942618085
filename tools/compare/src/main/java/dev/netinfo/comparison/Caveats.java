package dev.netinfo.comparison;

/** What whoever reads the figures has to know before. */
final class Caveats {
  private static final double QUIET = 0.25;

  private Caveats() {}

  static void note(Bench bench) {
    if (!bench.budget().whole()) {
      bench.note(
          "There was not the time to warm up and load each variant and the bare servers too: --full does it, and so does --only with one framework.");
    }
    if (!Cpus.areApart()) {
      bench.note(
          "The load generator and the servers shared the machine's processors: it has one, or taskset is missing.");
    } else if (Runtime.getRuntime().availableProcessors() == 2) {
      bench.note(
          "Under load, the generator had one processor and the server the other. A start on 2 CPUs shared one with the client that asked.");
    }
    if (Facts.load() > QUIET * Runtime.getRuntime().availableProcessors()) {
      bench.note(
          "The machine was not quiet when it began (load average %.1f): expect spread."
              .formatted(Facts.load()));
    }
    if (bench.place() instanceof Engine) {
      bench.note(
          "A start includes what the container engine takes to start a container that is made already.");
      bench.note("Memory is the working set of the container's group, as the kubelet counts it.");
    } else {
      bench.note("Memory is what is resident, files that are mapped included; it has no limit.");
    }
  }
}
