package dev.netinfo.lesson;

import dev.netinfo.watch.request.SeenPod;
import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.statistics.UnseenPod;
import dev.netinfo.watch.statistics.Verdict;
import dev.netinfo.watch.terminal.Canvas;
import dev.netinfo.watch.terminal.Report;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who answers the jumpbox, and how often. */
final class Requests {
  private static final int SHOWN = 10;

  private final Stage stage;

  Requests(Stage stage) {
    this.stage = stage;
  }

  /** Shows ten requests, each of which tells the pod and the client. */
  void ten() {
    stage.screen().title("Ten requests");
    List<Pod> pods = stage.cluster().pods();
    String client = stage.cluster().jumpbox().getFirst().ip();
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < SHOWN; i++) {
      Output answer = stage.curl("");
      if (!isTrue(Stage.greeting(answer), pods, client)) {
        wrong.add(answer.isOk() ? answer.text().strip() : answer.reason());
      }
    }
    stage
        .checks()
        .check(
            "each answer names a pod, its address, and the jumpbox's address " + client,
            wrong.isEmpty(),
            wrong);
    stage
        .screen()
        .note(
            "with %d requests to %d pods, the chance that a pod has not answered is %.0f %%"
                .formatted(SHOWN, pods.size(), 100 * UnseenPod.chance(pods.size(), SHOWN)));
  }

  /** Counts the answers of each pod. */
  void distribution() {
    stage.screen().title("How distributed are the requests?");
    List<String> pods = stage.cluster().serving();
    new Waiting(stage).forEach(pods);
    Snapshot seen = count(pods);
    if (isBeyondChance(seen)) {
      // Chance alone does this once in a thousand lessons, but not twice in one.
      stage.screen().note("chance alone is as uneven once in a thousand times; the same once more");
      seen = count(pods);
    }
    judge(seen, pods);
  }

  private Snapshot count(List<String> pods) {
    List<String> answers = stage.curlOften().lines();
    RequestStatistics watching =
        RequestStatistics.among(pods.stream().map(SeenPod::named).toList(), InstantSource.system());
    answers.forEach(answer -> watching.addAnswer(answer));
    Snapshot seen = watching.snapshot();
    stage.screen().text(String.join("\n", Report.distribution(seen, Canvas.plain(Seen.COLUMNS))));
    return seen;
  }

  private void judge(Snapshot seen, List<String> pods) {
    long requests = seen.totals().requests();
    stage.checks().check("all requests are answered", requests == Stage.COUNTED, requests);
    boolean areKnown = pods.containsAll(names(seen)) && seen.totals().failed() == 0;
    stage.checks().check("every answer is of a pod of the Deployment", areKnown, names(seen));
    if (areKnown && !pods.isEmpty()) {
      boolean haveAllAnswered = seen.rows().stream().allMatch(row -> row.count() > 0);
      stage.checks().check("every pod answers", haveAllAnswered, names(seen));
      stage
          .checks()
          .check("no pod is asked more than chance would", !isBeyondChance(seen), seen.fairness());
    }
  }

  private static boolean isBeyondChance(Snapshot seen) {
    return seen.fairness().verdict() == Verdict.UNEVEN_BEYOND_CHANCE;
  }

  private static List<String> names(Snapshot seen) {
    return seen.rows().stream()
        .filter(row -> row.count() > 0)
        .map(row -> row.pod().name())
        .toList();
  }

  private static boolean isTrue(@Nullable Greeting greeting, List<Pod> pods, String client) {
    return greeting != null
        && client.equals(greeting.client())
        && pods.stream()
            .anyMatch(pod -> pod.name().equals(greeting.pod()) && pod.ip().equals(greeting.ip()));
  }
}
