package dev.netinfo.compare.results;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.compare.plan.Candidate;
import dev.netinfo.compare.plan.CandidateFactory;
import dev.netinfo.compare.plan.Plan;
import dev.netinfo.compare.plan.Variant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TargetTest {
  private Results results;
  private CandidateResults image;
  private CandidateResults plain;

  @BeforeEach
  void beginWithNothing() {
    results = new Results(new Results.About("a date", Map.of(), "here", Plan.targets()));
    image = candidate("vertx", Variant.IMAGE);
    plain = candidate(CandidateFactory.defaultFlags("vertx"), Variant.DEFAULT);
  }

  @Test
  void takesTheMedianOfTheRatiosOfThePairs() {
    add(Metric.START_1_CPU, List.of(30.0, 60.0, 300.0), List.of(100.0, 200.0, 500.0));
    assertEquals(List.of("first answer on 1 CPU, ms: 0.30 <= 0.40: met"), judged());
  }

  @Test
  void wantsLessTimeAndMemoryAndNoFewerRequests() {
    add(Metric.START_1_CPU, List.of(41.0), List.of(100.0));
    add(Metric.MEMORY_100, List.of(70.0), List.of(100.0));
    add(Metric.RATE_KEPT, List.of(94.0), List.of(100.0));
    assertEquals(
        List.of(
            "first answer on 1 CPU, ms: 0.41 <= 0.40: missed",
            "memory after 100 requests, MB: 0.70 <= 0.70: met",
            "requests/s, kept connections: 0.94 >= 0.95: missed"),
        judged());
  }

  @Test
  void knowsNothingOfTheRateOfWhatWasNotWarm() {
    plain.roundsNotFlat = 1;
    add(Metric.START_1_CPU, List.of(30.0), List.of(100.0));
    add(Metric.RATE_KEPT, List.of(94.0), List.of(100.0));
    assertEquals(
        List.of(
            "first answer on 1 CPU, ms: 0.30 <= 0.40: met",
            "requests/s, kept connections: 0.94 >= 0.95: unknown: not flat"),
        judged());
  }

  @Test
  void asksNothingOfWhatHasNoPair() {
    image.add(Metric.RATE_KEPT, 100);
    assertEquals(List.of(), judged());
  }

  private List<String> judged() {
    return Target.of(results).stream()
        .map(each ->
            "%s: %.2f %s: %s"
                .formatted(
                    each.title(),
                    Objects.requireNonNull(each.ratio()).median(),
                    each.limit(),
                    each.verdict()))
        .toList();
  }

  private void add(Metric metric, List<Double> ofImage, List<Double> ofPlain) {
    ofImage.forEach(sample -> image.add(metric, sample));
    ofPlain.forEach(sample -> plain.add(metric, sample));
  }

  private CandidateResults candidate(String name, Variant variant) {
    return results.of(new Candidate(name, variant, "none", List.of(), Map.of(), Map.of()));
  }
}
