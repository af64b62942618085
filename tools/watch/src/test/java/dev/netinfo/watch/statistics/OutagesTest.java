package dev.netinfo.watch.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutagesTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final int TIMEOUT = 5000;

  private final RequestStatistics statistics = RequestStatistics.begin(() -> START);

  @Test
  void countsFromTheFirstRequestThatWaitedToTheNextAnswer() {
    answered(0, 2);
    for (int due = 200; due < 10_000; due += 200) {
      failed(due, due + 1);
    }
    answered(10_000, 10_002);
    assertEquals(Duration.ofMillis(9802), sum());
  }

  @Test
  void countsAHangWhoseRequestsTimeOutOrAreAnsweredLate() {
    for (int due = 0; due < 2000; due += 200) {
      answered(due, due + 2);
    }
    int goesOn = 12_000;
    for (int due = 2000; due + TIMEOUT < goesOn; due += 200) {
      failed(due, due + TIMEOUT);
    }
    // The last one first: late answers come in any order.
    for (int due = goesOn - 200; due >= goesOn - TIMEOUT; due -= 200) {
      answered(due, goesOn);
    }
    answered(goesOn, goesOn + 2);
    assertEquals(Duration.ofMillis(goesOn - 2000), sum());
  }

  @Test
  void countsAHangWithoutAFailure() {
    answered(0, 2);
    for (int due = 4000; due >= 1000; due -= 200) {
      answered(due, 4002);
    }
    assertEquals(Duration.ofMillis(3002), sum());
  }

  @Test
  void addsUpOutagesAndCountsOneThatGoesOn() {
    answered(0, 2);
    failed(1000, 1001);
    answered(3000, 3000);
    answered(3100, 3101);
    failed(4000, 4001);
    answered(5500, 5500);
    failed(6000, 6001);
    failed(8000, 8000);
    assertEquals(Duration.ofMillis(2000 + 1500 + 2000), sum());
  }

  @Test
  void countsNothingWhereRequestsAreRareOrOthersAreAnswered() {
    for (int due = 0; due < 60_000; due += 10_000) {
      answered(due, due + 2);
    }
    assertEquals(Duration.ZERO, sum());
    for (int due = 60_000; due < 70_000; due += 400) {
      failed(due, due + 1);
      answered(due + 200, due + 202);
    }
    assertEquals(Duration.ZERO, sum());
  }

  private Duration sum() {
    return statistics.snapshot().totals().withoutAnswer();
  }

  private void answered(int due, int at) {
    add(new Outcome.Answer(SeenPod.named("a"), ""), due, at);
  }

  private void failed(int due, int at) {
    add(new Outcome.Failed("no answer in time"), due, at);
  }

  private void add(Outcome outcome, int due, int at) {
    statistics.add(
        new RequestEvent(START.plusMillis(at), outcome, Duration.ofMillis(at - due), true));
  }
}
