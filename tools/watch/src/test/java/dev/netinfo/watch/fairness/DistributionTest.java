package dev.netinfo.watch.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionTest {
  /** The p-values are those of R: pchisq(x, df, lower.tail = FALSE). */
  @ParameterizedTest
  @CsvSource({
    "2 2 2 2 2,      0,    1",
    "3 2 3 1 1,      2,    0.7357588823428847",
    "10 20,          3.3333333333333335, 0.067889154861829",
    "7 0 0,          14,   0.000911881965554516",
    "60 40,          4,    0.0455002638963584",
    "0 0,            0,    1",
    "5,              0,    1",
  })
  void comparesWithTheChiSquaredDistribution(String counts, double statistic, double p) {
    Distribution distribution = distribution(counts);
    assertEquals(statistic, distribution.chiSquared(), 1e-12);
    assertEquals(p, distribution.pValue(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "2 2 2 2 2,     EVEN",
    "4 3 3,         EVEN",
    "52 48,         EVEN",
    "3 2 3 1 1,     UNEVEN_BY_CHANCE",
    "60 40,         UNEVEN_BY_CHANCE",
    "70 30,         UNEVEN_BEYOND_CHANCE",
    "20 0 0 0 0,    UNEVEN_BEYOND_CHANCE",
    "4 0 0 0 0,     TOO_FEW",
    "9,             EVEN",
  })
  void saysItInWords(String counts, Verdict verdict) {
    assertEquals(verdict, distribution(counts).verdict());
  }

  @Test
  void findsChanceBeyondChanceInAboutOneOfAThousandRuns() {
    RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(1);
    long beyond =
        IntStream.range(0, 20_000)
            .mapToObj(run -> thrown(random, 5, 100))
            .filter(distribution -> distribution.verdict() == Verdict.UNEVEN_BEYOND_CHANCE)
            .count();
    assertTrue(beyond >= 5 && beyond <= 40, "of 20 000: " + beyond);
  }

  private static Distribution thrown(RandomGenerator random, int pods, int requests) {
    long[] counts = new long[pods];
    IntStream.range(0, requests).forEach(request -> counts[random.nextInt(pods)]++);
    return new Distribution(LongStream.of(counts).boxed().toList());
  }

  private static Distribution distribution(String counts) {
    return new Distribution(Stream.of(counts.strip().split(" ", -1)).map(Long::valueOf).toList());
  }
}
