package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Checks;
import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import java.util.List;
import java.util.Locale;

/** The pods that every chapter begins with, and how many they are. */
final class Fleet {
  private final Cluster cluster;
  private final Screen screen;
  private final Checks checks;
  private final Rollout rollout;

  Fleet(Cluster cluster, Screen screen, Checks checks) {
    this.cluster = cluster;
    this.screen = screen;
    this.checks = checks;
    this.rollout = new Rollout(cluster, screen, checks);
  }

  /** Makes the pods of a release, and the jumpbox. */
  void begin(Release release) {
    screen.title("A fleet of pods: " + cluster.image(release));
    screen.command(cluster.applying(release));
    cluster.apply(release);
    rollout.await();
    checkReady(cluster.replicas());
    screen.title("A jumpbox to ask from");
    cluster.createJumpbox();
  }

  /** Becomes so many. */
  void scale(int replicas) {
    screen.command("kubectl scale deployment/demo -n dev --replicas=" + replicas);
    cluster.scale(replicas);
    rollout.await();
    checkReady(replicas);
  }

  private void checkReady(int replicas) {
    List<String> pods = cluster.pods().stream().map(Pod::name).toList();
    String promise = String.format(Locale.ROOT, "pods that are ready: %d", replicas);
    checks.check(promise, pods.size() == replicas, pods);
  }
}
