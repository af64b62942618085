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
    if (!session.budget().isWhole()) {
      results.note(
          "There was no time to measure the default flags and the bare servers under load: --full does, and so does --only with one framework.");
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
          "The machine was busy at the start (load average %.1f): expect a wide spread."
              .formatted(load));
    }
    if (session.place() instanceof ContainerEngine) {
      results.note(
          "The time of a start includes what the container engine takes to start a container that it has created before.");
      results.note("Memory is the working set of the container's group, as the kubelet counts it.");
    } else {
      results.note("Memory is the resident set, mapped files included; it is not limited.");
    }
  }
}
