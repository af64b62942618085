package dev.netinfo.compare.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTest {
  @Test
  void loadsNothingButTheImagesOfThreeFrameworksInThreeMinutes() {
    Budget budget = Budget.of(Plan.quick(), candidates("micronaut", "helidon", "vertx"));
    assertEquals(List.of("micronaut", "helidon", "vertx"), names(budget.loaded()));
    assertEquals(
        List.of("micronaut, default flags", "helidon, default flags", "vertx, default flags"),
        names(budget.startedOnly()));
    assertFalse(budget.isWhole());
  }

  @Test
  void loadsAllOfOneFramework() {
    List<Candidate> all = candidates("vertx");
    Budget budget = Budget.of(Plan.quick(), all);
    assertEquals(all, budget.loaded());
    assertTrue(budget.isWhole());
    assertTrue(budget.seconds() < Plan.quick().limitSeconds(), budget.toString());
  }

  @Test
  void loadsAllWithoutALimit() {
    List<Candidate> all = candidates("micronaut", "helidon", "vertx");
    assertEquals(all.size(), Budget.of(Plan.full(), all).loaded().size());
    Plan asked = Plan.quick().with(Plan.Setting.STARTS, 30);
    assertEquals(all.size(), Budget.of(asked, all).loaded().size());
  }

  private static List<Candidate> candidates(String... frameworks) {
    List<Candidate> all = new ArrayList<>();
    for (String framework : frameworks) {
      all.add(candidate(framework, Variant.IMAGE));
      all.add(candidate(framework + ", default flags", Variant.DEFAULT));
      all.add(candidate("bare " + framework, Variant.BARE));
      all.add(candidate("bare " + framework + " with our headers", Variant.BARE_WITH_HEADERS));
    }
    all.add(candidate("bare jdk", Variant.BARE));
    all.add(candidate("bare jdk with our headers", Variant.BARE_WITH_HEADERS));
    return all;
  }

  private static Candidate candidate(String name, Variant variant) {
    return new Candidate(name, variant, "none", List.of(), Map.of(), Map.of());
  }

  private static List<String> names(List<Candidate> candidates) {
    return candidates.stream().map(Candidate::name).toList();
  }
}
