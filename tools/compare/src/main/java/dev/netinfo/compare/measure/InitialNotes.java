package dev.netinfo.compare.measure;

import dev.netinfo.compare.place.ContainerEngine;
import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.results.MachineDescription;
import dev.netinfo.compare.results.Results;

/** What a reader of the figures has to know, as far as it is known before they are measured. */
public final class InitialNotes {
  private static final double QUIET = 0.25;

  private InitialNotes() {}

  /** Adds them to the results. */
  public static void add(Session session) {
    Results results = session.results();
    if (!session.budget().whole()) {
      results.note(
          "There was not the time to warm up and load each variant and the bare servers too: --full does it, and so does --only with one framework.");
    }
    if (!Processors.areApart()) {
      results.note(
          "The load generator and the servers shared the machine's processors: it has one, or taskset is missing.");
    } else if (Processors.count() == 2) {
      results.note(
          "Under load, the generator had one processor and the server the other. A start on 2 CPUs shared one with the client that asked.");
    }
    double load = MachineDescription.load();
    if (load > QUIET * Processors.count()) {
      results.note(
          "The machine was not quiet when it began (load average %.1f): expect spread."
              .formatted(load));
    }
    if (session.place() instanceof ContainerEngine) {
      results.note(
          "A start includes what the container engine takes to start a container that is made already.");
      results.note("Memory is the working set of the container's group, as the kubelet counts it.");
    } else {
      results.note("Memory is what is resident, files that are mapped included; it has no limit.");
    }
  }
}
