package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Curl;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import dev.netinfo.watch.fairness.UnseenPod;
import dev.netinfo.watch.fairness.Verdict;
import dev.netinfo.watch.request.Outcome;
import dev.netinfo.watch.request.RequestEvent;
import dev.netinfo.watch.request.SeenPod;
import dev.netinfo.watch.statistics.PodRow;
import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.terminal.Report;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who answers the jumpbox, and how often. */
record Requests(Cluster cluster, Screen screen) {
  private static final int TEN = 10;

  /** So many that a silent pod of five is one chance in a million. */
  private static final int FOR_EACH_POD = 20;

  private static final String CLOSE = "Connection: close";

  /** How long the nodes may take to learn of a pod that is ready: usually it is one second. */
  private static final Duration PROPAGATION = Duration.ofSeconds(30);

  private static final Curl CURL = Curl.path("");

  /** Asks first: the Service's rules reach a node a moment after its pods are ready. */
  void first(Release release) {
    Output answer =
        Asking.until(
            () -> cluster.curl(CURL.quietly()), it -> Greeting.in(it) != null, cluster.patience());
    screen.require("the Service answers the jumpbox", Greeting.in(answer) != null, answer.said());
    Output shown = screen.show(CURL.inJumpbox(), () -> cluster.curl(CURL));
    Greeting greeting = Greeting.in(shown);
    List<String> names = cluster.pods().stream().map(Pod::name).toList();
    screen.check(
        release.version() + " greets with the name of a pod, and no more",
        greeting != null && greeting.ip() == null && names.contains(greeting.pod()),
        shown.said());
  }

  /** Shows ten requests, each of which tells the pod and the client. */
  void ten() {
    screen.title("Ten requests");
    screen.command("for i in 1 2 3 4 5 6 7 8 9 10; do " + CURL.inJumpbox() + "; done");
    List<Output> answers =
        Stream.generate(() -> cluster.curl(CURL))
            .limit(TEN)
            .peek(answer -> screen.text(answer.said()))
            .toList();
    List<String> wrong = wrong(answers.stream().map(Output::said).toList());
    screen.check(
        "each answer names a pod, its address, and the jumpbox's address " + cluster.jumpbox().ip(),
        wrong.isEmpty(),
        wrong);
    int pods = cluster.pods().size();
    screen.note(
        "the chance that one of the pods has not answered is %.0f %%"
            .formatted(100 * UnseenPod.chance(pods, TEN)));
  }

  /** Counts the answers of each pod, each over a connection of its own. */
  void distribution() {
    screen.title("How distributed are the requests?");
    List<Pod> pods = cluster.pods();
    Curl curl = Curl.many(FOR_EACH_POD * pods.size(), CLOSE);
    awaitEach(pods, curl);
    Counted counted = count(pods, curl);
    if (counted.isBeyondChance()) {
      // Chance alone does this once in a thousand lessons, but not twice in one.
      screen.note("chance alone is as uneven once in a thousand times, so once more");
      counted = count(pods, curl);
    }
    checkAll(counted, pods.size());
    screen.check("every pod answers", counted.names().size() == pods.size(), counted.names());
    screen.check(
        "the requests are spread as chance would spread them",
        !counted.isBeyondChance(),
        counted.seen.fairness());
  }

  void overOneConnection() {
    screen.title("One connection instead");
    screen.note("a browser keeps its connection, and a connection keeps its pod");
    List<Pod> pods = cluster.pods();
    Counted counted = count(pods, Curl.many(FOR_EACH_POD * pods.size()));
    checkAll(counted, pods.size());
    screen.check("one pod answers all of them", counted.names().size() == 1, counted.names());
  }

  private void checkAll(Counted counted, int pods) {
    int requests = counted.lines.size();
    screen.check("all requests are answered", requests == FOR_EACH_POD * pods, requests);
    List<String> wrong = wrong(counted.lines);
    screen.check(
        "every answer names a pod of the Deployment, its address, and the jumpbox's",
        wrong.isEmpty(),
        wrong);
  }

  /** Waits until the node of the jumpbox has learned of each of these pods, or of another one. */
  private void awaitEach(List<Pod> pods, Curl curl) {
    long end = System.nanoTime() + PROPAGATION.toNanos();
    List<String> names = pods.stream().map(Pod::name).toList();
    Set<String> silent = new HashSet<>(names);
    Set<String> seen = Set.of();
    while (!silent.isEmpty() && names.containsAll(seen) && System.nanoTime() < end) {
      seen = cluster.curl(curl).lines().stream().map(Greeting::podOf).collect(Collectors.toSet());
      silent.removeAll(seen);
    }
  }

  private Counted count(List<Pod> pods, Curl curl) {
    screen.command(curl.inJumpbox());
    List<String> lines = cluster.curl(curl).lines();
    Map<String, SeenPod> known =
        pods.stream()
            .map(pod -> new SeenPod(pod.name(), pod.ip(), pod.node(), "", "", "", ""))
            .collect(Collectors.toMap(SeenPod::name, pod -> pod));
    RequestStatistics statistics = RequestStatistics.among(known.values(), InstantSource.system());
    boolean isKept = !curl.arguments().contains(CLOSE);
    for (int i = 0; i < lines.size(); i++) {
      boolean isFirst = i == 0 || !isKept;
      statistics.add(
          new RequestEvent(Instant.now(), outcome(lines.get(i), known), Duration.ZERO, isFirst));
    }
    Snapshot seen = statistics.snapshot();
    screen.lines(Report.distribution(seen, screen.canvas()));
    return new Counted(lines, seen);
  }

  private static Outcome outcome(String line, Map<String, SeenPod> known) {
    Greeting greeting = Greeting.of(line);
    if (greeting == null) {
      return new Outcome.Failed("no greeting");
    }
    SeenPod pod = known.getOrDefault(greeting.pod(), SeenPod.named(greeting.pod()));
    return new Outcome.Answer(pod, Objects.requireNonNullElse(greeting.client(), ""));
  }

  /** Returns the lines that no pod can truly have answered the jumpbox. */
  private List<String> wrong(List<String> lines) {
    String client = cluster.jumpbox().ip();
    Set<Greeting> greetings =
        cluster.pods().stream()
            .map(pod -> new Greeting(pod.name(), pod.ip(), client))
            .collect(Collectors.toSet());
    return lines.stream()
        .filter(line -> !greetings.contains(Greeting.of(line)))
        .distinct()
        .toList();
  }

  /** The answers to many requests, as lines and by pod. */
  private record Counted(List<String> lines, Snapshot seen) {
    boolean isBeyondChance() {
      return seen.fairness().verdict() == Verdict.UNEVEN_BEYOND_CHANCE;
    }

    List<String> names() {
      return seen.rows().stream()
          .filter(row -> row.count() > 0)
          .map(PodRow::pod)
          .map(SeenPod::name)
          .toList();
    }
  }
}
