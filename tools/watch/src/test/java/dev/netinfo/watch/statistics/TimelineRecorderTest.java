package dev.netinfo.watch.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TimelineRecorderTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void foldsTwoIntoOneAndLosesNothing() {
    TimelineRecorder slices = TimelineRecorder.whole(START, SECOND, 4);
    for (int second = 0; second < 9; second++) {
      slices.answered(at(second), second < 5 ? "1.0.0" : "1.1.0");
    }
    slices.failed(at(8));
    Timeline timeline = slices.timeline(at(8));
    assertEquals(Duration.ofSeconds(4), timeline.width());
    assertEquals(List.of(at(0), at(4), at(8)), starts(timeline));
    assertEquals(
        List.of(Map.of("1.0.0", 4L), Map.of("1.0.0", 1L, "1.1.0", 3L), Map.of("1.1.0", 1L)),
        timeline.slices().stream().map(Timeline.Slice::releases).toList());
    assertEquals(1, timeline.slices().getLast().failed());
  }

  @Test
  void keepsTheLatest() {
    TimelineRecorder slices = TimelineRecorder.latest(START, SECOND, 3);
    slices.answered(at(0), "a");
    slices.answered(at(100), "b");
    slices.answered(at(2), "c");
    Timeline timeline = slices.timeline(at(101));
    assertEquals(List.of(at(99), at(100), at(101)), starts(timeline));
    assertEquals(Map.of("b", 1L, "c", 1L), timeline.slices().get(1).releases());
  }

  @Test
  void hasASliceForTimeWithoutRequests() {
    TimelineRecorder slices = TimelineRecorder.whole(START, SECOND, 10);
    slices.answered(at(0), "a");
    assertEquals(4, slices.timeline(at(3)).slices().size());
  }

  private static List<Instant> starts(Timeline timeline) {
    return timeline.slices().stream().map(Timeline.Slice::start).toList();
  }

  private static Instant at(int second) {
    return START.plusSeconds(second);
  }
}
