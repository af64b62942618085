package dev.netinfo.watch.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.fairness.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManyPodsTest extends AnsweringPods {
  @Test
  void foldsHundredsOfPodsToWhatFits() {
    for (int i = 0; i < 50_000; i++) {
      answer(pod("pod" + random.nextInt(700), "1.0.0"));
    }
    Snapshot snapshot = watching.snapshot();
    assertEquals(PodList.MAX_PODS + 1, snapshot.rows().size());
    assertTrue(snapshot.rows().getLast().isOthers());
    assertEquals(50_000, snapshot.rows().stream().mapToLong(PodRow::count).sum());
    assertNotEquals(Verdict.UNEVEN_BEYOND_CHANCE, snapshot.fairness().verdict());
  }

  @Test
  void tellsPodsApartAfterManyRollouts() {
    for (int rollout = 0; rollout < 300; rollout++) {
      for (int i = 0; i < 60; i++) {
        answer(pod("r" + rollout + "-" + random.nextInt(3), "1." + rollout));
      }
    }
    Snapshot snapshot = watching.snapshot();
    assertEquals(
        List.of("r299-0", "r299-1", "r299-2"),
        snapshot.rows().stream()
            .filter(row -> row.presence() != PodRow.Presence.GONE && !row.isOthers())
            .map(row -> row.pod().name())
            .toList());
    assertEquals(300L * 60, snapshot.rows().stream().mapToLong(PodRow::count).sum());
    assertNotEquals(Verdict.UNEVEN_BEYOND_CHANCE, snapshot.fairness().verdict());
  }
}
