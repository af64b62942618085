package dev.netinfo.watch.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.fairness.Fairness;
import dev.netinfo.watch.fairness.Verdict;
import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestStatisticsTest extends AnsweringPods {

  @Test
  void countsWhoAnsweredAndWhatFailed() {
    answer(pod("a", "1.0.0"));
    answer(pod("b", "1.0.0"));
    answer(pod("a", "1.0.0"));
    fail("connection refused");
    fail("status 503");
    watching.add(new RequestEvent(now(), Outcome.of(Outcome.OK, "<html>"), LATENCY, true));
    Snapshot snapshot = watching.snapshot();
    assertEquals(snapshot.totals().requests(), 6);
    assertEquals(3, snapshot.totals().answered());
    assertEquals(List.of(2L, 1L), snapshot.rows().stream().map(PodRow::count).toList());
    assertEquals(
        Map.of("connection refused", 1L, "status 503", 1L, "not ours: a page of markup", 1L),
        snapshot.failures());
    assertEquals(Map.of("10.244.1.6 (peer: pod)", 3L), snapshot.clients());
  }

  @Test
  void tellsEachListenerWhatIsNew() {
    answer(pod("a", "1.0.0"));
    List<RequestEvent> heard = new ArrayList<>();
    watching.listen(heard::add);
    answer(pod("a", "1.0.0"));
    assertEquals(1, heard.size());
  }

  @Test
  void forgetsAllOnReset() {
    rollOut(3, 10);
    watching.reset();
    assertEquals(0, watching.snapshot().totals().requests());
    assertEquals(List.of(), watching.snapshot().rows());
    assertEquals(Verdict.TOO_FEW, watching.snapshot().fairness().verdict());
  }

  @Test
  void knowsASilentPodIfItIsTold() {
    RequestStatistics among =
        RequestStatistics.among(List.of(SeenPod.named("a"), SeenPod.named("b")), this::now);
    among.add(event(pod("a", "1.0.0"), true));
    among.add(event(pod("a", "1.0.0"), true));
    Snapshot snapshot = among.snapshot();
    assertEquals(List.of(2L, 0L), snapshot.rows().stream().map(PodRow::count).toList());
    assertEquals(List.of(1.0, 0.0), snapshot.rows().stream().map(PodRow::share).toList());
    assertEquals(0.5, snapshot.fairness().unseenChance());
  }

  @Test
  void callsOneConnectionPinned() {
    for (int i = 0; i < 50; i++) {
      watching.add(event(pod("a", "1.0.0"), i == 0));
    }
    assertEquals(Verdict.PINNED, watching.snapshot().fairness().verdict());
    assertEquals(1, watching.snapshot().totals().connections());
  }

  /** However fast a rollout is, it is not taken for a Service that is unfair. */
  @ParameterizedTest
  @CsvSource({
    "1, 2", "1, 40", "3, 3", "3, 10", "3, 20", "5, 2", "5, 8", "5, 20", "5, 45", "5, 300"
  })
  void isNotMisledByARollout(int pods, int requestsForEachStep) {
    int wrong = 0;
    int snapshots = 0;
    for (int run = 0; run < 8; run++) {
      watching.reset();
      for (Verdict verdict : rollOut(pods, requestsForEachStep)) {
        snapshots++;
        wrong += verdict == Verdict.UNEVEN_BEYOND_CHANCE ? 1 : 0;
      }
      Snapshot end = watching.snapshot();
      assertTrue(
          end.rows().stream()
              .allMatch(row ->
                  row.presence() == PodRow.Presence.GONE == row.pod().version().equals("1.0.0")),
          () -> "all old pods are gone, and no other: " + end.rows());
    }
    assertTrue(wrong * 200 <= snapshots, wrong + " of " + snapshots);
  }

  @Test
  void seesThatAServiceIsUnfair() {
    for (int i = 0; i < 600; i++) {
      answer(pod(random.nextInt(10) < 7 ? "a" : random.nextInt(2) == 0 ? "b" : "c", "1.0.0"));
    }
    assertEquals(Verdict.UNEVEN_BEYOND_CHANCE, watching.snapshot().fairness().verdict());
  }

  @Test
  void doesNotTakeARarelyChosenPodForGone() {
    for (int i = 0; i < 20_000; i++) {
      int dice = random.nextInt(101);
      answer(pod(dice < 100 ? "pod" + dice % 4 : "rare", "1.0.0"));
    }
    Fairness fairness = watching.snapshot().fairness();
    assertEquals(5, fairness.distribution().pods());
    assertEquals(Verdict.UNEVEN_BEYOND_CHANCE, fairness.verdict());
  }

  /** While the requests to one node fail, its pod is silent; after that, it is there as before. */
  @Test
  void seesThatAPodHasEndedAsSoonAfterAnOutageAsBefore() {
    List<SeenPod> pods = List.of(pod("a", "1.0.0"), pod("b", "1.0.0"), pod("c", "1.0.0"));
    ask(pods, 120);
    for (int i = 0; i < 600; i++) {
      int dice = random.nextInt(3);
      if (dice == 2) {
        fail("no answer in time");
      } else {
        answer(pods.get(dice));
      }
    }
    ask(pods, 120);
    assertEquals(3, watching.snapshot().fairness().distribution().pods());
    ask(pods.subList(0, 2), 60);
    assertEquals(2, watching.snapshot().fairness().distribution().pods());
  }

  /** Some requests to a pod that died still fail, as long as the Service sends it some. */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void doesNotTakeADeadPodForPresentAgainWhenARequestFails(int pods) {
    for (int run = 0; run < 20; run++) {
      watching.reset();
      List<SeenPod> all = IntStream.range(0, pods).mapToObj(i -> pod("pod" + i, "1.0.0")).toList();
      ask(all, 40 * pods);
      boolean wasGone = false;
      for (int i = 0; i < 60 * pods; i++) {
        int dice = random.nextInt(pods);
        if (dice == 0) {
          fail("connection cut off");
        } else {
          answer(all.get(dice));
        }
        boolean isGone = isGone(all.get(0));
        assertTrue(isGone || !wasGone, "gone, but present after the next request");
        wasGone = isGone;
      }
      assertTrue(wasGone);
    }
  }

  private boolean isGone(SeenPod pod) {
    return watching.snapshot().rows().stream()
        .anyMatch(row -> row.isGone() && row.pod().equals(pod));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 20, 100})
  void findsAFairServiceFair(int pods) {
    int wrong = 0;
    for (int i = 0; i < 30_000; i++) {
      answer(pod("pod" + random.nextInt(pods), "1.0.0"));
      if (i % 50 == 0) {
        Fairness fairness = watching.snapshot().fairness();
        wrong += fairness.verdict() == Verdict.UNEVEN_BEYOND_CHANCE ? 1 : 0;
      }
    }
    assertTrue(wrong <= 12, "of 600: " + wrong);
    Fairness end = watching.snapshot().fairness();
    assertEquals(pods, end.distribution().pods());
    assertNotEquals(Verdict.CHANGING, end.verdict());
  }

  /** One pod more, one of the old ones less, until all are new; and some more requests. */
  private List<Verdict> rollOut(int pods, int requestsForEachStep) {
    List<SeenPod> present =
        new ArrayList<>(IntStream.range(0, pods).mapToObj(i -> pod("old" + i, "1.0.0")).toList());
    List<Verdict> verdicts = new ArrayList<>(ask(present, 40 * pods));
    for (int i = 0; i < pods; i++) {
      present.add(pod("new" + i, "1.1.0"));
      verdicts.addAll(ask(present, requestsForEachStep / 2));
      present.removeFirst();
      verdicts.addAll(ask(present, requestsForEachStep - requestsForEachStep / 2));
    }
    verdicts.addAll(ask(present, 40 * pods));
    return verdicts;
  }

  private List<Verdict> ask(List<SeenPod> pods, int requests) {
    List<Verdict> verdicts = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      answer(pods.get(random.nextInt(pods.size())));
      if (i % 3 == 0) {
        verdicts.add(watching.snapshot().fairness().verdict());
      }
    }
    return verdicts;
  }
}
