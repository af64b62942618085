package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Checks;
import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import java.util.List;

/** The Deployment goes from one image to another. */
final class Rollout {
  private final Cluster cluster;
  private final Screen screen;
  private final Checks checks;

  Rollout(Cluster cluster, Screen screen, Checks checks) {
    this.cluster = cluster;
    this.screen = screen;
    this.checks = checks;
  }

  /** Rolls out while requests go on. */
  void to(Release release) {
    String image = cluster.image(release);
    screen.title("A rollout to " + image);
    change(cluster.applying(release), () -> cluster.apply(release), image);
  }

  /** Goes back to the release before. */
  void undo(Release before) {
    String image = cluster.image(before);
    screen.title("Back to " + image);
    change("kubectl rollout undo deployment/demo -n dev", cluster::undo, image);
  }

  /** Waits until the Deployment is as it was told to be. */
  void await() {
    screen.command("kubectl rollout status deployment/demo -n dev");
    cluster.awaitRollout();
  }

  private void change(String command, Runnable change, String image) {
    List<String> before = names();
    try (Traffic traffic = Traffic.begin(cluster)) {
      screen.command(command);
      change.run();
      await();
      traffic.check(screen, checks, before);
    }
    List<String> after = names();
    checks.check("every pod is a new one", after.stream().noneMatch(before::contains), after);
    checkImage(image);
  }

  /** Checks that pods, answers and history name the image. */
  void checkImage(String image) {
    List<Pod> pods = cluster.pods();
    checks.check(
        "every pod runs " + image,
        !pods.isEmpty() && pods.stream().allMatch(pod -> pod.image().equals(image)),
        pods);
    Curl curl = Curl.path("/image");
    Output told = screen.show(curl.inJumpbox(), () -> cluster.curl(curl.arguments()));
    checks.check("a pod tells its image", told.text().strip().equals(image), told.said());
    Output history =
        screen.show("kubectl rollout history deployment/demo -n dev", cluster::history);
    String last =
        history.lines().stream().filter(line -> line.matches("[0-9]+ .*")).reduce("", (a, b) -> b);
    checks.check("the history names " + image + " last", last.endsWith(" " + image), last);
  }

  private List<String> names() {
    return cluster.pods().stream().map(Pod::name).toList();
  }
}
