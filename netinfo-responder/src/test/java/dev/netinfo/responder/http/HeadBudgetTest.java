package dev.netinfo.responder.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeadBudgetTest {
  private final HeadBudget budget = new HeadBudget();

  @Test
  void neverRefusesAShortHead() {
    assertTrue(budget.grows(0, 8 * 1024 * 1024 / 2));
    for (int i = 0; i < 10_000; i++) {
      assertTrue(budget.grows(0, 1000));
      assertTrue(budget.grows(1000, 4096));
    }
  }

  @Test
  void refusesLongHeadsOnceTheyHoldFourMebibytesTogether() {
    assertEquals(4 * 1024, longHeads());
    assertFalse(budget.grows(4096, 4097));
  }

  @Test
  void servesOthersOnceTheyAreReleased() {
    int heads = longHeads();
    for (int i = 0; i < heads; i++) {
      budget.release(5 * 1024);
    }
    assertEquals(heads, longHeads());
  }

  /** Returns how many heads of five KiB there may be, of which the first four are free. */
  private int longHeads() {
    int count = 0;
    while (budget.grows(0, 1024) && budget.grows(1024, 5 * 1024)) {
      count++;
    }
    return count;
  }
}
