package dev.netinfo.compare.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.compare.results.Metric;
import dev.netinfo.compare.results.Ratio;
import dev.netinfo.support.Quartiles;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {
  @Test
  void knowsMedianAndQuartiles() {
    assertEquals(new Quartiles(3, 2, 4, 5), Quartiles.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0)));
    assertEquals(new Quartiles(2.5, 1.75, 3.25, 4), Quartiles.of(List.of(4.0, 1.0, 3.0, 2.0)));
  }

  @Test
  void differsByMoreThanEitherVaries() {
    Quartiles wide = Quartiles.of(List.of(10.0, 20.0, 30.0));
    assertFalse(wide.differsFrom(Quartiles.of(List.of(25.0, 25.0, 25.0))));
    assertTrue(wide.differsFrom(Quartiles.of(List.of(31.0, 31.0, 31.0))));
  }

  @Test
  void doesNotDifferByOneSample() {
    assertFalse(Quartiles.of(List.of(1.0)).differsFrom(Quartiles.of(List.of(9.0, 9.0))));
  }

  @Test
  void judgesPairsByTheirRatios() {
    Quartiles drifting = Quartiles.of(List.of(10.0, 20.0, 40.0));
    Quartiles half = Quartiles.of(List.of(5.0, 10.0, 20.0));
    Quartiles ratio = Ratio.ofPairs(List.of(5.0, 10.0, 20.0), List.of(10.0, 20.0, 40.0));
    assertEquals("worse", Ratio.verdict(Metric.RATE_KEPT, ratio, drifting, half));
    assertEquals("better", Ratio.verdict(Metric.CPU_PER_1000, ratio, drifting, half));
    Quartiles wide = Ratio.ofPairs(List.of(5.0, 20.0, 60.0), List.of(10.0, 20.0, 40.0));
    assertEquals("no difference", Ratio.verdict(Metric.RATE_KEPT, wide, drifting, half));
  }
}
