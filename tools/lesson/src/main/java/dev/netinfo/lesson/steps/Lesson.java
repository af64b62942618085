package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
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
    new PodTable(cluster, screen).show();
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
