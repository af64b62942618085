package dev.netinfo.watch.statistics;

import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** A watching, and pods that answer it five times a second. */
class AnsweringPods {
  static final Duration LATENCY = Duration.ofMillis(2);

  private static final Duration INTERVAL = Duration.ofMillis(200);

  final RandomGenerator random = RandomGeneratorFactory.of("Xoshiro256PlusPlus").create(7);
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  final RequestStatistics watching = RequestStatistics.begin(this::now);

  final Instant now() {
    return now;
  }

  final void answer(SeenPod pod) {
    watching.add(event(pod, true));
    now = now.plus(INTERVAL);
  }

  final void fail(String cause) {
    watching.add(new RequestEvent(now, new Outcome.Failed(cause), LATENCY, true));
    now = now.plus(INTERVAL);
  }

  final RequestEvent event(SeenPod pod, boolean isNewConnection) {
    return new RequestEvent(
        now, new Outcome.Answer(pod, "10.244.1.6", "pod"), LATENCY, isNewConnection);
  }

  static SeenPod pod(String name, String version) {
    return new SeenPod(name, "", "worker1", "", "helidon", version, "");
  }
}
