package dev.netinfo.compare;

import dev.netinfo.compare.measure.Comparison;
import dev.netinfo.compare.measure.ContractCheck;
import dev.netinfo.compare.measure.Interruption;
import dev.netinfo.compare.measure.LoadGenerator;
import dev.netinfo.compare.measure.Session;
import dev.netinfo.compare.place.ContainerEngine;
import dev.netinfo.compare.place.Place;
import dev.netinfo.compare.place.Processors;
import dev.netinfo.compare.plan.Budget;
import dev.netinfo.compare.plan.BuiltImage;
import dev.netinfo.compare.plan.CandidateFactory;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.report.Report;
import dev.netinfo.compare.results.ImageSize;
import dev.netinfo.compare.results.MachineDescription;
import dev.netinfo.compare.results.Results;
import dev.netinfo.compare.results.Target;
import dev.netinfo.support.Build;
import dev.netinfo.support.DemoVersion;
import dev.netinfo.support.Directory;
import dev.netinfo.support.Framework;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One run of the command, in the project's directory. */
record ComparisonRun(Plan plan, List<Framework> frameworks, String engine) {
  private static final int STOPPED = 130;

  /** How much of its processors' time a machine may be busy before it is measured on. */
  private static final double QUIET = 0.25;

  private static final Path IMAGES = Path.of("target", "images");
  private static final Path GENERATOR =
      Path.of("tools", "compare", "load", "target", "compare-load.jar");
  private static final Path CONTRACT =
      Path.of("responder-contract", "target", "responder-contract.jar");

  /**
   * Measures and reports, and returns the exit status.
   *
   * @param old older results, to show what has changed
   * @throws IllegalStateException if it cannot be done
   */
  int run(@Nullable Results old, Path output) {
    List<BuiltImage> images = new ArrayList<>();
    for (Framework framework : frameworks) {
      for (DemoVersion version : DemoVersion.values()) {
        images.add(BuiltImage.read(IMAGES, framework, version));
      }
    }
    Build.modules("tools/compare/programs");
    Path unpacked = Directory.create(Path.of("target"), "compared");
    Interruption interruption = Interruption.install();
    try (LoadGenerator generator = new LoadGenerator(GENERATOR)) {
      Session session = session(images, unpacked, interruption);
      try {
        new Comparison(session, generator).run();
      } finally {
        if (!session.results().complete) {
          session.note(
              "It was stopped before its end: what follows is what was measured until then.");
        }
        new Report(session.results(), old).write(output, System.out);
      }
      boolean isMissed =
          Target.of(session.results()).stream().anyMatch(it -> it.verdict().equals(Target.MISSED));
      return plan.targetsOnly() && isMissed ? 1 : 0;
    } catch (Interruption.Stopped e) {
      return STOPPED;
    } finally {
      try {
        Directory.delete(unpacked);
      } finally {
        // This program does not end before.
        interruption.finished();
      }
    }
  }

  private Session session(List<BuiltImage> images, Path unpacked, Interruption interruption) {
    List<BuiltImage> current = images.stream().filter(BuiltImage::isCurrent).toList();
    CandidateFactory contained = new CandidateFactory(true, unpacked);
    Place place =
        Place.find(engine, tool -> tool.load(current, contained.image(current.getFirst())));
    CandidateFactory factory =
        place instanceof ContainerEngine ? contained : new CandidateFactory(false, unpacked);
    Budget budget = Budget.of(plan, factory.candidates(plan, current));
    Session session = Session.begin(place, budget, new ContractCheck(CONTRACT), interruption);
    images.forEach(image -> session.results().images.add(ImageSize.of(image, images)));
    noteConditions(session);
    return session;
  }

  /** Notes what a reader of the figures has to know, as far as it is known before. */
  private static void noteConditions(Session session) {
    if (!session.budget().isWhole()) {
      session.note(
          "There was no time to measure the default flags and the bare servers under load: --full does, and so does --only with one framework.");
    }
    if (!Processors.areApart()) {
      session.note(
          "The load generator and the servers shared the machine's processors: it has one, or taskset is missing.");
    } else if (Processors.count() == 2) {
      session.note(
          "Under load, the generator had one processor and the server the other. A start on 2 CPUs shared one with the client that asked.");
    }
    double load = MachineDescription.load();
    if (load > QUIET * Processors.count()) {
      session.note(
          "The machine was busy at the start (load average %.1f): expect a wide spread."
              .formatted(load));
    }
    if (session.place() instanceof ContainerEngine) {
      session.note(
          "The time of a start includes what the container engine takes to start a container that it has created before.");
      session.note("Memory is the working set of the container's group, as the kubelet counts it.");
    } else {
      session.note("Memory is the resident set, mapped files included; it is not limited.");
    }
  }
}
