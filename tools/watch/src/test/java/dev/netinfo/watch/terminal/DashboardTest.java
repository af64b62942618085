package dev.netinfo.watch.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import dev.netinfo.watch.statistics.RequestStatistics;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DashboardTest {
  private static final Canvas PLAIN = new Canvas(80, Integer.MAX_VALUE, false, false);
  private static final Canvas COLOURED = new Canvas(80, 24, true, true);

  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private final RequestStatistics watching = RequestStatistics.begin(() -> now);

  @Test
  void showsWhoAnsweredHowOftenInTwoLinesEach() {
    ask(30, "demo-58465f467c-24bcq", "demo-58465f467c-dhws5");
    List<String> lines = picture(80, 24);
    assertEquals("00:00:30  http://demo-service.dev", lines.getFirst());
    assertEquals("60 requests, 0 failed, connections: 60, p50 2.0 ms, p99 2.0 ms", lines.get(1));
    assertEquals("client IP that the pods see: 10.244.1.6 (peer: pod)", lines.get(2));
    assertEquals("POD                    NODE     ZONE  FRAMEWORK  VERSION", lines.get(4));
    assertEquals(
        "|: expected 50.0 %              COUNT   SHARE  EXPECTED  LAST     P50     P99",
        lines.get(5));
    assertEquals("demo-58465f467c-24bcq  worker1  eu-a  helidon    1.0.0", lines.get(6));
    assertEquals(
        "###################|               30  50.0 %    50.0 %    1s  2.0 ms  2.0 ms",
        lines.get(7));
    assertTrue(lines.contains("chi-squared 0.00, p = 1.00: even"), lines::toString);
  }

  @Test
  void saysItInOneLineWhereThereIsRoom() {
    ask(30, "a", "b");
    assertTrue(
        picture(132, 24).stream()
            .anyMatch(line ->
                line.matches("a +worker1  eu-a  helidon    1.0.0 +30 +50.0 % +50.0 % .* #+\\|")),
        () -> String.join("\n", picture(132, 24)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 10, 20, 40, 79, 80, 100, 200})
  void fitsIntoEveryWindow(int columns) {
    ask(3, IntStream.range(0, 300).mapToObj(i -> "demo-" + i).toArray(String[]::new));
    watching.add(event(new Outcome.Failed("connection refused")));
    for (int rows : new int[] {1, 5, 24, 50, 1000}) {
      List<String> lines = picture(columns, rows);
      assertTrue(lines.size() <= rows, () -> "lines: " + lines.size());
      assertTrue(lines.stream().allMatch(line -> line.length() <= columns), lines::toString);
    }
  }

  @Test
  void sumsThePodsThatDoNotFit() {
    ask(3, IntStream.range(0, 100).mapToObj(i -> "demo-" + i).toArray(String[]::new));
    List<String> lines = picture(80, 24);
    assertTrue(
        lines.stream().anyMatch(line -> line.matches("and [0-9]+ more, with [0-9]+ answers")),
        lines::toString);
  }

  @Test
  void movesFromTheOldVersionToTheNew() {
    ask(50, "old-a", "old-b");
    ask(20, "old-a", "new-b");
    ask(50, "new-a", "new-b");
    watching.add(event(new Outcome.Failed("connection refused")));
    List<String> lines = Report.rollout(watching.snapshot(), PLAIN);
    assertTrue(lines.getFirst().matches("\\.{22,25}[1-9]{8,12}#{22,25}!"), lines.getFirst());
    assertEquals("1.0.0 helidon -> 1.1.0 helidon  (. none, # all of the newest)", lines.get(1));
    assertEquals("1 failed: connection refused", lines.get(2));
    assertEquals("zero downtime: no, 240 of 241 answered, 0.4 % failed", lines.get(3));
    String painted = Report.rollout(watching.snapshot(), COLOURED).getFirst();
    assertTrue(painted.contains("\033[38;5;208;48;5;33m\u2584\033[0m"), painted);
  }

  @Test
  void saysThatZeroDowntimeIsTrueOrUnknown() {
    assertEquals(
        "zero downtime: unknown, no request was made",
        Report.rollout(watching.snapshot(), PLAIN).getLast());
    ask(622, "a", "b");
    assertEquals(
        "zero downtime: yes, 1,244 of 1,244 answered",
        Report.rollout(watching.snapshot(), PLAIN).getLast());
  }

  @Test
  void saysNothingOfTheTimeWithoutAnAnswerWhereNoneWasASecond() {
    watching.add(event(new Outcome.Failed("connection refused")));
    assertEquals(
        "zero downtime: no, 0 of 1 answered, 100.0 % failed",
        Report.rollout(watching.snapshot(), PLAIN).getLast());
  }

  @Test
  void saysThatASilentPodIsNormal() {
    ask(1, "a", "b", "a", "b", "a");
    assertTrue(
        Sentences.silence(watching.snapshot()).endsWith("the chance to miss one is 38 %"),
        Sentences.silence(watching.snapshot()));
  }

  @Test
  void tellsALogWhatIsNewAndNoMore() {
    EventLog log = new EventLog(System.out);
    ask(40, "old-a", "old-b");
    List<String> first = log.news(watching.snapshot());
    assertEquals("00:00:40  old-a answers (1.0.0 helidon on worker1)", first.getFirst());
    assertEquals(3, first.size(), first::toString);
    assertEquals(List.of(), log.news(watching.snapshot()));
    ask(40, "new-a", "new-b");
    List<String> news = log.news(watching.snapshot());
    assertTrue(news.contains("00:01:20  old-a is gone (1.0.0 helidon on worker1)"), news::toString);
  }

  private List<String> picture(int columns, int rows) {
    Canvas canvas = new Canvas(columns, rows, false, false);
    return new Dashboard("http://demo-service.dev")
        .lines(watching.snapshot(), canvas).stream().map(line -> line.render(canvas)).toList();
  }

  /** Each of the pods answers in the same second, so often. */
  private void ask(int rounds, String... pods) {
    for (int i = 0; i < rounds; i++) {
      for (String pod : pods) {
        String version = pod.startsWith("new") ? "1.1.0" : "1.0.0";
        watching.add(
            event(
                new Outcome.Answer(
                    new SeenPod(pod, "10.244.1.8", "worker1", "eu-a", "helidon", version, ""),
                    "10.244.1.6",
                    "pod")));
      }
      now = now.plusSeconds(1);
    }
  }

  private RequestEvent event(Outcome outcome) {
    return new RequestEvent(now, outcome, Duration.ofMillis(2), true);
  }
}
