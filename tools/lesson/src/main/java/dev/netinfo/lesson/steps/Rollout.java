package dev.netinfo.lesson.steps;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.Curl;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import java.util.List;

/** The Deployment begins, goes from one image to another, and changes its size. */
record Rollout(Cluster cluster, Screen screen) {
  /** Makes the pods of a release, and the jumpbox: every chapter begins with them. */
  void first(Release release) {
    screen.title("A fleet of pods: " + cluster.image(release));
    cluster.apply(release);
    cluster.awaitRollout();
    checkReady(cluster.replicas());
    screen.title("A jumpbox to ask from");
    cluster.createJumpbox();
  }

  void scale(int replicas) {
    cluster.scale(replicas);
    cluster.awaitRollout();
    checkReady(replicas);
  }

  /** Rolls out while requests go on. */
  void to(Release release) {
    String image = cluster.image(release);
    screen.title("A rollout to " + image);
    change(() -> cluster.apply(release), image);
  }

  void undo(Release before) {
    String image = cluster.image(before);
    screen.title("Back to " + image);
    change(cluster::undo, image);
  }

  private void checkReady(int replicas) {
    List<String> pods = names(cluster.pods());
    screen.check("pods that are ready: " + replicas, pods.size() == replicas, pods);
  }

  private void change(Runnable change, String image) {
    List<String> before = names(cluster.pods());
    try (Traffic traffic = Traffic.begin(cluster)) {
      change.run();
      cluster.awaitRollout();
      traffic.check(screen, before);
    }
    List<String> after = names(cluster.pods());
    screen.check("every pod is a new one", after.stream().noneMatch(before::contains), after);
    checkImage(image);
  }

  /** Checks that pods, answers and history name the image. */
  void checkImage(String image) {
    List<Pod> pods = cluster.pods();
    screen.check(
        "every pod runs " + image,
        !pods.isEmpty() && pods.stream().allMatch(pod -> pod.image().equals(image)),
        pods);
    Curl curl = Curl.path("/image");
    Output told = screen.show(curl.inJumpbox(), () -> cluster.curl(curl));
    screen.check("a pod tells its image", told.text().strip().equals(image), told.said());
    Output history =
        screen.show("kubectl rollout history deployment/demo -n dev", cluster::history);
    String last =
        history.lines().stream().filter(line -> line.matches("[0-9]+ .*")).reduce("", (a, b) -> b);
    screen.check("the history names " + image + " last", last.endsWith(" " + image), last);
  }

  private static List<String> names(List<Pod> pods) {
    return pods.stream().map(Pod::name).toList();
  }
}
