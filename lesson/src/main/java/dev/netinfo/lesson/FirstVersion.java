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
    stage.must("apply -k " + kustomizations.overlay(Options.FIRST));
    mark(Thing.NAMESPACE);
    new Waiting(stage).forRollout();
    List<String> pods = stage.cluster().serving();
    stage.checks().check("three pods are ready", pods.size() == 3, pods);
    jumpbox();
    greets(pods);
    new Rollout(stage, kustomizations).isRecorded(image);
  }

  private void jumpbox() {
    stage.screen().title("A jumpbox to ask from");
    if (before.isJumpboxForeign()) {
      stage.screen().note("the pod jumpbox was there before, and is used as it is");
    } else {
      stage.must("apply -k " + kustomizations.jumpbox());
      mark(Thing.CLIENT_NAMESPACE);
    }
    new Waiting(stage).forJumpbox();
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

  /** Marks what was not there before, so that --cleanup removes that and nothing else. */
  private void mark(String namespace) {
    if (before.isNamespaceNew() && namespace.equals(Thing.NAMESPACE)) {
      stage.must("label namespace/" + namespace + " " + Thing.MARK + " --overwrite");
    }
    List<String> made =
        before.absent().stream()
            .filter(thing -> thing.namespace().equals(namespace))
            .map(Thing::toString)
            .toList();
    if (!made.isEmpty()) {
      stage.must(
          "label "
              + String.join(" ", made)
              + " -n "
              + namespace
              + " "
              + Thing.MARK
              + " --overwrite");
    }
  }
}
