package dev.netinfo.compare.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.compare.place.PlainProcesses;
import dev.netinfo.compare.plan.Budget;
import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.plan.Variant;
import dev.netinfo.compare.results.CandidateResults;
import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Results;
import dev.netinfo.support.Command;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Candidates that break the contract, or die under load, beside one that does neither. */
@TestInstance(Lifecycle.PER_CLASS)
class FailingCandidatesIT {
  private static final Path ROOT = Path.of(System.getProperty("project.root"));
  private static final String JAVA = Command.java();

  private Results results;

  @BeforeAll
  void compare() {
    String bare = ROOT.resolve("tools/compare/bare-vertx/target/bare-vertx.jar").toString();
    String ours = ROOT.resolve("responder-vertx/target/responder-vertx.jar").toString();
    String tests = ROOT.resolve("tools/compare/tests/target/test-classes").toString();
    List<Candidate> candidates =
        List.of(
            candidate("impostor", Variant.IMAGE, Map.of(), "-jar", bare),
            candidate("greets wrongly", Variant.IMAGE, Map.of("GREETING", "Moin"), "-jar", ours),
            candidate("dies", Variant.BARE, Map.of(), "-cp", tests, DyingServer.class.getName()),
            candidate("vertx", Variant.IMAGE, Map.of(), "-jar", ours));
    Plan plan =
        Plan.quick()
            .with(Plan.Setting.TURNS, 1)
            .with(Plan.Setting.WARM_UP, 1)
            .with(Plan.Setting.STARTS, 1);
    Budget budget = Budget.of(plan, candidates);
    Path contract = ROOT.resolve("responder-contract/target/responder-contract.jar");
    Interruption interruption = Interruption.install();
    interruption.finished();
    Session session =
        Session.begin(new PlainProcesses(), budget, new ContractCheck(contract), interruption);
    results = session.results();
    Path jar = ROOT.resolve("tools/compare/load/target/compare-load.jar");
    try (LoadGenerator generator = new LoadGenerator(jar)) {
      new Comparison(session, generator).run();
    }
  }

  private static Candidate candidate(
      String name, Variant variant, Map<String, String> environment, String... arguments) {
    List<String> command = new java.util.ArrayList<>(List.of(JAVA));
    command.addAll(List.of(arguments));
    return new Candidate(name, variant, "none", command, environment, Map.of());
  }

  @Test
  void givesNoFigureToWhatBreaksTheContract() {
    for (String name : List.of("impostor", "greets wrongly")) {
      CandidateResults measured = of(name);
      assertTrue(String.valueOf(measured.failure).startsWith("no figure, "), measured.failure);
      assertTrue(measured.contract.startsWith("broken: "), measured.contract);
      assertEquals(Map.of(), measured.samples);
      assertEquals(List.of(), measured.warmUps);
    }
  }

  @Test
  void saysWhoDiedUnderLoad() {
    assertEquals("it died under load, exit status 3", of("dies").failure);
  }

  @Test
  void goesOnWithTheOthers() {
    assertEquals(null, of("vertx").failure);
    assertEquals(Set.of(Metric.values()), of("vertx").samples.keySet());
    assertTrue(results.complete);
  }

  private CandidateResults of(String name) {
    return java.util.Objects.requireNonNull(results.candidates.get(name));
  }
}
