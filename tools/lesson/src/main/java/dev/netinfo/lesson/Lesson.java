package dev.netinfo.lesson;

import java.util.ArrayList;
import java.util.List;

/** The steps of the lesson, one after the other. */
final class Lesson {
  private static final int SCALED = 5;

  private final Stage stage;
  private final Kustomizations kustomizations;
  private final Options options;
  private final Before before;

  Lesson(Stage stage, Kustomizations kustomizations, Options options, Before before) {
    this.stage = stage;
    this.kustomizations = kustomizations;
    this.options = options;
    this.before = before;
  }

  /** Plays them, and returns the exit status. */
  int play() {
    try {
      steps();
    } catch (Stopped e) {
      stage.screen().note("the steps after that are left out");
    } catch (Refusal e) {
      restore();
      throw e;
    }
    int status = stage.checks().summary();
    stage.screen().note("what the lesson made is removed by: ./netinfo lesson --cleanup");
    return status;
  }

  private void steps() {
    new FirstVersion(stage, kustomizations, before).play();
    Rollout rollout = new Rollout(stage, kustomizations);
    options.overlays().forEach(rollout::to);
    new PodTable(stage).show();
    Requests requests = new Requests(stage);
    requests.ten();
    requests.distribution();
    again();
    scale(requests);
    List<String> played = new ArrayList<>(List.of(Options.FIRST));
    played.addAll(options.overlays());
    rollout.undo(played.get(played.size() - 2));
  }

  private void again() {
    stage.screen().title("The same once more changes nothing");
    List<String> before = stage.cluster().generations();
    stage.must(kustomizations.applying(options.overlays().getLast()));
    List<String> after = stage.cluster().generations();
    // Not what kubectl prints: it calls a PodDisruptionBudget configured each time.
    stage.checks().check("every object is as it was", after.equals(before), after);
  }

  private void scale(Requests requests) {
    stage.screen().title("What happens when you scale?");
    stage.must("scale deployment/demo -n dev --replicas=" + SCALED);
    new Waiting(stage).forRollout();
    List<String> pods = stage.cluster().serving();
    stage.checks().check("five pods are ready", pods.size() == SCALED, pods);
    stage.show("get pods -n dev -o wide");
    requests.distribution();
  }

  /** What was asked for is not possible: the cluster is left as it was found. */
  private void restore() {
    stage.screen().title("Back to what was there before");
    Before.Fleet fleet = before.deployment();
    if (fleet != null) {
      stage.show("rollout undo deployment/demo -n dev --to-revision=" + fleet.revision());
      stage.show("scale deployment/demo -n dev --replicas=" + fleet.replicas());
    }
    new Cleanup(stage).remove(before.absent(), before.isNamespaceNew());
  }
}
