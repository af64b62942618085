package dev.netinfo.watch.fairness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnseenPodTest {
  @ParameterizedTest
  @CsvSource({
    "3, 5, 38",
    "3, 11, 3",
    "3, 10, 5",
    "3, 15, 1",
    "5, 10, 48",
    "5, 21, 5",
    "5, 28, 1",
    "1, 1, 0",
    "1, 0, 100",
    "4, 3, 100",
    "2, 1, 100",
    "2, 2, 50",
  })
  void isThatOfTheLesson(int pods, long requests, long percent) {
    assertEquals(percent, Math.round(100 * UnseenPod.chance(pods, requests)));
  }

  @Test
  void isThatOfACountByCases() {
    for (int pods : new int[] {1, 2, 3, 7, 40, 300}) {
      for (long requests = 0; requests < 12L * pods; requests += 1 + pods / 5) {
        assertEquals(
            byCases(pods, requests),
            UnseenPod.chance(pods, requests),
            1e-6,
            pods + " pods, " + requests + " requests");
      }
    }
  }

  /** How many pods have answered, request by request: slow, and of positive numbers only. */
  private static double byCases(int pods, long requests) {
    double[] heard = new double[pods + 1];
    heard[0] = 1;
    for (long request = 0; request < requests; request++) {
      for (int k = pods; k >= 0; k--) {
        double isNew = k == 0 ? 0 : heard[k - 1] * (pods - k + 1) / pods;
        heard[k] = heard[k] * k / pods + isNew;
      }
    }
    return 1 - heard[pods];
  }
}
