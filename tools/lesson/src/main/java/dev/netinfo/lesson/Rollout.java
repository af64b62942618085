package dev.netinfo.lesson;

import java.util.List;

/** The Deployment goes from one image to another. */
final class Rollout {
  private final Stage stage;
  private final Kustomizations kustomizations;

  Rollout(Stage stage, Kustomizations kustomizations) {
    this.stage = stage;
    this.kustomizations = kustomizations;
  }

  /** Rolls out to an overlay, while requests go on. */
  void to(String overlay) {
    String image = kustomizations.image(overlay);
    stage.screen().title("A rollout to " + image);
    change(kustomizations.applying(overlay), image);
  }

  /** Goes back to the image before. */
  void undo(String overlay) {
    String image = kustomizations.image(overlay);
    stage.screen().title("Back to " + image);
    change("rollout undo deployment/demo -n dev", image);
  }

  private void change(String command, String image) {
    String selector = stage.cluster().selector();
    List<String> before = stage.cluster().serving();
    try (Traffic traffic = Traffic.begin(stage)) {
      stage.must(command);
      new Waiting(stage).forRollout();
      traffic.check();
    }
    List<String> after = stage.cluster().serving();
    stage
        .checks()
        .check("every pod is a new one", after.stream().noneMatch(before::contains), after);
    stage
        .checks()
        .check(
            "the selector is as it was",
            selector.equals(stage.cluster().selector()),
            stage.cluster().selector());
    isRecorded(image);
  }

  /** Checks that pods, answers and history name the image. */
  void isRecorded(String image) {
    List<Pod> pods = stage.cluster().pods();
    stage
        .checks()
        .check(
            "every pod runs " + image,
            !pods.isEmpty() && pods.stream().allMatch(pod -> pod.image().equals(image)),
            pods);
    Output told = stage.curl("/image");
    stage
        .checks()
        .check("a pod tells its image", told.text().strip().equals(image), told.text().strip());
    Output history = stage.show("rollout history deployment/demo -n dev");
    String last =
        history.lines().stream().filter(line -> line.matches("[0-9]+ .*")).reduce("", (a, b) -> b);
    stage.checks().check("the history names " + image + " last", last.endsWith(" " + image), last);
  }
}
