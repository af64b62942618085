package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import dev.netinfo.lesson.StoppedException;
import java.util.List;

/**
 * The steps of the lesson, one after the other, on whichever cluster.
 *
 * @param releases what the Deployment runs at first, and what it is rolled out to; at least two
 */
public record Lesson(Cluster cluster, Screen screen, List<Release> releases) {
  private static final int MORE_PODS = 2;

  /** Plays the steps and returns the exit status: 0, or 1 if a check failed. */
  public int play() {
    return play(this::steps, screen);
  }

  /** Plays steps until one cannot be played, and returns the exit status. */
  static int play(Runnable steps, Screen screen) {
    try {
      steps.run();
    } catch (StoppedException e) {
      screen.note("the steps after that are left out");
    }
    return screen.summary();
  }

  private void steps() {
    Rollout rollout = new Rollout(cluster, screen);
    Requests requests = new Requests(cluster, screen);
    Release first = releases.getFirst();
    rollout.first(first);
    requests.first(first);
    rollout.checkImage(cluster.image(first));
    releases.stream().skip(1).forEach(rollout::to);
    pods();
    requests.ten();
    requests.distribution();
    requests.overOneConnection();
    again();
    int replicas = cluster.replicas() + MORE_PODS;
    screen.title("What happens when you scale?");
    rollout.scale(replicas);
    screen.show("kubectl get pods -n dev -o wide", () -> cluster.podTable(true));
    requests.distribution();
    new ClientAddresses(cluster, screen).play();
    rollout.undo(releases.get(releases.size() - 2));
  }

  private void pods() {
    screen.title("Which pods are there?");
    screen.show("kubectl get pods -n dev", () -> cluster.podTable(false));
    Output wide = screen.show("kubectl get pods -n dev -o wide", () -> cluster.podTable(true));
    List<Pod> pods = cluster.pods();
    screen.lines(NetworkDiagram.of(pods, cluster.jumpbox(), cluster.serviceIp()));
    screen.check(
        "the wide table has each pod's address and node",
        pods.stream().allMatch(pod -> isListed(pod, wide)),
        pods);
    List<String> ips = pods.stream().map(Pod::ip).toList();
    screen.check(
        "each pod has its own address",
        !ips.isEmpty() && !ips.contains("") && ips.stream().distinct().toList().equals(ips),
        ips);
    String service = cluster.serviceIp();
    screen.check(
        "no pod has the Service's address " + service,
        !service.isEmpty() && !ips.contains(service),
        ips);
    screen.check(
        "no pod has its node's address",
        pods.stream().noneMatch(pod -> ips.contains(pod.nodeIp())),
        ips);
  }

  private static boolean isListed(Pod pod, Output wide) {
    return wide.lines().stream()
        .map(line -> List.of(line.split(" +")))
        .anyMatch(columns -> columns.containsAll(List.of(pod.name(), pod.ip(), pod.node())));
  }

  private void again() {
    screen.title("The same once more changes nothing");
    List<String> before = cluster.generations();
    if (before.isEmpty()) {
      screen.note("left out: the lab has no manifests that could be applied once more");
      return;
    }
    cluster.apply(releases.getLast());
    List<String> after = cluster.generations();
    // Not what kubectl prints: it calls a PodDisruptionBudget configured each time.
    screen.check("every object is as it was", after.equals(before), after);
  }
}
