package dev.netinfo.lab;

import dev.netinfo.watch.statistics.RequestStatistics;
import dev.netinfo.watch.statistics.Snapshot;
import dev.netinfo.watch.statistics.Verdict;
import dev.netinfo.watch.terminal.Report;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lesson's steps, and what it promises about each. */
final class Lesson {
  private static final String CURL = "kubectl exec -it jumpbox -- curl http://" + Service.NAME;

  /** What a program ends with after SIGTERM: by itself, or as the JVM says it. */
  private static final Set<Integer> GRACEFUL = Set.of(0, 143);

  private static final int TEN = 10;
  private static final int MORE_PODS = 2;
  private static final int REQUESTS_FOR_EACH_POD = 60;
  private static final int KEPT_ALIVE = 100;

  private final Lab lab;
  private final Screen screen;
  private final Addresses addresses;
  private final @Nullable Recording recording;

  /** Makes a lesson, of which the first rollout is recorded if that is wanted. */
  Lesson(Lab lab, Screen screen, @Nullable Recording recording) {
    this.lab = lab;
    this.recording = recording;
    this.screen = screen;
    this.addresses = new Addresses(lab, screen);
  }

  void play() {
    Framework other = lab.framework().next();
    begin();
    Rollout rollout = new Rollout(lab, screen);
    rollout.to(lab.image(Version.SECOND, lab.framework()), "from 1.0.0 to 1.1.0", recording);
    showPods("Which pods are there?");
    askTenTimes();
    distribute("How distributed are the requests?");
    keepAlive();
    scaleOut();
    rollout.to(lab.image(Version.SECOND, other), "to another framework", null);
    showPods("The same Service, other pods");
    everyPodAnswers();
    addresses.play();
    end();
  }

  private void begin() {
    screen.text(
        "The pods' network of a cluster, without a cluster: nodes and pods are network namespaces"
            + " of this machine, the Service is rules of its kernel, and each pod runs the real"
            + " responder. After $ stands what does the same on a cluster.");
    screen.step("The Deployment demo, version 1.0.0");
    Image image = lab.image(Version.FIRST, lab.framework());
    lab.deployment().scale(image, lab.replicas());
    screen.text("Each pod runs " + image.name() + " from " + image.origin() + ".");
    screen.output("");
    screen.output(Picture.of(lab.network().nodes(), lab.pods(), lab.others()));
    screen.command(CURL);
    String answer = lab.jumpbox().curl("http://" + Service.NAME);
    screen.output(answer);
    screen.check(
        lab.pods().stream().anyMatch(pod -> answer.equals("Hello from " + pod.name())),
        "version 1.0.0 tells the name of its pod");
  }

  private void showPods(String title) {
    screen.step(title);
    screen.command("kubectl get pods -n dev -o wide");
    screen.output(PodTable.of(lab.pods()));
    Set<String> different = lab.pods().stream().map(Pod::address).collect(Collectors.toSet());
    screen.check(different.size() == lab.pods().size(), "each pod has an address of its own");
  }

  private void askTenTimes() {
    screen.step("Who answers?");
    screen.command("for i in 1 2 3 4 5 6 7 8 9 10; do", CURL + "; done");
    List<String> answers =
        Stream.generate(() -> lab.jumpbox().curl("http://" + Service.NAME)).limit(TEN).toList();
    screen.output(answers);
    screen.check(
        answers.stream().allMatch(this::isTrue),
        "each line tells the name and the address of a pod of the table, and the jumpbox's "
            + lab.jumpbox().address());
    RequestStatistics watching = ClientPod.watching(lab.pods());
    answers.forEach(watching::addAnswer);
    screen.text(Report.silence(watching.snapshot()));
  }

  private void distribute(String title) {
    screen.step(title);
    Snapshot seen = distribution();
    if (isBeyondChance(seen)) {
      // Chance alone does this once in a thousand lessons, but not twice in one.
      screen.text("Chance alone is as uneven once in a thousand times. The same once more:");
      seen = distribution();
    }
    screen.check(haveAnswered(seen) == lab.pods().size(), "every pod has answered");
    screen.check(
        !isBeyondChance(seen),
        "no more uneven than chance is: the kernel picks a pod for each connection");
  }

  private Snapshot distribution() {
    int requests = lab.pods().size() * REQUESTS_FOR_EACH_POD;
    screen.command("for i in $(seq " + requests + "); do", CURL + "; done");
    return show(lab.jumpbox().watch(lab.pods(), requests));
  }

  private static boolean isBeyondChance(Snapshot seen) {
    return seen.fairness().verdict() == Verdict.UNEVEN_BEYOND_CHANCE;
  }

  private void keepAlive() {
    screen.step("One connection instead");
    screen.text("A browser keeps its connection, and a connection keeps its pod:");
    Snapshot seen = show(lab.jumpbox().watch(lab.pods(), KEPT_ALIVE, "--keep-alive"));
    screen.check(
        seen.totals().connections() == 1 && haveAnswered(seen) == 1, "one pod answered all of it");
  }

  private void scaleOut() {
    int replicas = lab.replicas() + MORE_PODS;
    screen.step("What happens when it is scaled?");
    screen.command("kubectl scale deployment/demo -n dev --replicas=" + replicas);
    Image image = lab.image(Version.SECOND, lab.framework());
    lab.deployment().scale(image, replicas);
    screen.output("deployment.apps/demo scaled");
    distribute("The requests after that");
  }

  private void everyPodAnswers() {
    int requests = lab.pods().size() * REQUESTS_FOR_EACH_POD;
    Snapshot seen = lab.jumpbox().watch(lab.pods(), requests, "--header", "Accept: text/plain");
    Set<String> told =
        seen.rows().stream()
            .map(row -> row.pod().name() + " at " + row.pod().ip())
            .collect(Collectors.toSet());
    Set<String> there =
        lab.pods().stream()
            .map(pod -> pod.name() + " at " + pod.address())
            .collect(Collectors.toSet());
    screen.check(
        seen.totals().failed() == 0
            && told.equals(there)
            && seen.clients().keySet().equals(Set.of(lab.jumpbox().address())),
        "every line has the same form as before, and tells the truth");
    screen.check(haveAnswered(seen) == there.size(), "every new pod has answered");
  }

  private boolean isTrue(String line) {
    return lab.pods().stream()
        .map(pod -> "Hello from %s at %s back to ".formatted(pod.name(), pod.address()))
        .anyMatch(start -> line.equals(start + lab.jumpbox().address()));
  }

  private Snapshot show(Snapshot seen) {
    screen.output(Report.distribution(seen, screen.canvas()));
    return seen;
  }

  private static long haveAnswered(Snapshot seen) {
    return seen.rows().stream().filter(row -> row.count() > 0).count();
  }

  private void end() {
    screen.step("Summary");
    List<Integer> statuses = lab.deployment().awaitEnded();
    screen.check(
        statuses.stream().allMatch(GRACEFUL::contains),
        "the %d pods that were replaced have finished their work and ended by themselves"
            .formatted(statuses.size()));
    screen.check(
        screen.failures() == 0,
        screen.failures() == 0
            ? "all that the lesson promises has come true"
            : String.format(
                Locale.ROOT, "promises that have not come true: %d", screen.failures()));
  }
}
