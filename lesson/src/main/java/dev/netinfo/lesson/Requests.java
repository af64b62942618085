package dev.netinfo.lesson;

import dev.netinfo.watch.Distribution;
import dev.netinfo.watch.Silence;
import dev.netinfo.watch.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
                .formatted(SHOWN, pods.size(), 100 * Silence.chance(pods.size(), SHOWN)));
  }

  /** Counts the answers of each pod. */
  void distribution() {
    stage.screen().title("How distributed are the requests?");
    List<String> pods = stage.cluster().serving();
    new Waiting(stage).forEach(pods);
    List<String> answers = stage.curlOften().lines();
    Map<String, Long> counts = new HashMap<>();
    answers.forEach(line -> counts.merge(Greeting.podOf(line), 1L, Long::sum));
    boolean areAll = answers.size() == Stage.COUNTED;
    stage.checks().check("all requests are answered", areAll, answers.size());
    boolean areKnown = pods.containsAll(counts.keySet());
    stage.checks().check("every answer is of a pod of the Deployment", areKnown, counts.keySet());
    if (areKnown && !pods.isEmpty()) {
      judge(Distribution.among(pods, counts, Stage.COUNTED));
    }
  }

  private void judge(Distribution distribution) {
    distribution
        .requests()
        .forEach((pod, count) ->
            stage
                .screen()
                .text(
                    "%-24s %4d  %5.1f %%  of %5.1f %% expected"
                        .formatted(
                            pod,
                            count,
                            100 * distribution.share(pod),
                            100 * distribution.expectedShare())));
    stage.screen().note(distribution.verdict() + ", p = %.3f".formatted(distribution.pValue()));
    stage.checks().check("every pod answers", distribution.silent() == 0, distribution.requests());
    stage
        .checks()
        .check(
            "no pod is asked more than chance would",
            distribution.verdict() != Verdict.UNEVEN_BEYOND_CHANCE,
            distribution.requests());
  }

  private static boolean isTrue(@Nullable Greeting greeting, List<Pod> pods, String client) {
    return greeting != null
        && client.equals(greeting.client())
        && pods.stream()
            .anyMatch(pod -> pod.name().equals(greeting.pod()) && pod.ip().equals(greeting.ip()));
  }
}
