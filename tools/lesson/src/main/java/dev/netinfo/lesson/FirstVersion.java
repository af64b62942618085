package dev.netinfo.lesson;

import java.util.List;

/** The fleet of pods, the Service and the jumpbox: where the lesson begins. */
final class FirstVersion {
  private final Stage stage;
  private final Kustomizations kustomizations;
  private final Before before;

  FirstVersion(Stage stage, Kustomizations kustomizations, Before before) {
    this.stage = stage;
    this.kustomizations = kustomizations;
    this.before = before;
  }

  void play() {
    String image = kustomizations.image(Options.FIRST);
    stage.screen().title("A fleet of pods: " + image);
    apply(kustomizations.applying(Options.FIRST), Thing.NAMESPACE);
    new Waiting(stage).forRollout();
    List<String> pods = stage.cluster().serving();
    stage.checks().check("three pods are ready", pods.size() == 3, pods);
    jumpbox();
    greets(pods);
    new Rollout(stage, kustomizations).isRecorded(image);
  }

  private void jumpbox() {
    stage.screen().title("A jumpbox to ask from");
    if (before.hasJumpbox()) {
      stage.screen().note("the pod jumpbox was there before, and is used as it is");
    } else {
      apply(kustomizations.applyingJumpbox(), Thing.CLIENT_NAMESPACE);
    }
    new Waiting(stage).forJumpbox();
  }

  /** What is made is marked, also where the command has failed half-way. */
  private void apply(String command, String namespace) {
    Output output = stage.show(command);
    new Marks(stage.kubectl(), before).commands(namespace).forEach(stage::show);
    stage.require(command, output);
  }

  private void greets(List<String> pods) {
    new Waiting(stage).forAnswer();
    Output answer = stage.curl("");
    Greeting greeting = Stage.greeting(answer);
    stage
        .checks()
        .check(
            "1.0.0 greets with the name of a pod, and no more",
            greeting != null && greeting.ip() == null && pods.contains(greeting.pod()),
            answer.text().strip());
  }
}
