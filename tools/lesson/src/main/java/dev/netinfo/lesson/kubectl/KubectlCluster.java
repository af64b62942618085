package dev.netinfo.lesson.kubectl;

import dev.netinfo.lesson.Cluster;
import dev.netinfo.lesson.ClusterNode;
import dev.netinfo.lesson.Curl;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Programs;
import dev.netinfo.lesson.RefusedException;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import dev.netinfo.lesson.ServicePatch;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The cluster of a kubectl context. What the lesson makes there is labelled as its own. */
final class KubectlCluster implements Cluster {
  private static final int REPLICAS = 3;
  private static final int REPEATS = 5;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * What kubectl 1.32 says, and ends as if all were well, when an answer of the API server was
   * there before it listened: the answer is lost, though the Service gave it.
   */
  private static final String LOST = "discarding message";

  private final Session session;
  private final Kubectl kubectl;
  private final Screen screen;
  private final Kustomizations kustomizations;
  private final ClusterBefore before;
  private boolean hasBegun;
  private boolean isPatched;

  /** What an interruption, too, which is another thread, has still to do. */
  private final Set<ServicePatch> notPutBack = ConcurrentHashMap.newKeySet();

  KubectlCluster(Session session, Kustomizations kustomizations, ClusterBefore before) {
    this.session = session;
    this.kubectl = session.kubectl();
    this.screen = session.screen();
    this.kustomizations = kustomizations;
    this.before = before;
  }

  @Override
  public int replicas() {
    return REPLICAS;
  }

  @Override
  public String image(Release release) {
    return kustomizations.image(release);
  }

  @Override
  public void apply(Release release) {
    String command = kustomizations.applying(release);
    if (hasBegun) {
      change(command);
    } else {
      hasBegun = true;
      make(command);
    }
  }

  @Override
  public void undo() {
    change("rollout undo deployment/demo -n dev");
  }

  private void change(String command) {
    String selector = kubectl.value("deployment/demo", "{.spec.selector.matchLabels}");
    session.must(command);
    String after = kubectl.value("deployment/demo", "{.spec.selector.matchLabels}");
    screen.check("the selector is as it was", selector.equals(after), after);
  }

  @Override
  public void scale(int replicas) {
    session.must("scale deployment/demo -n dev --replicas=" + replicas);
  }

  @Override
  public void awaitRollout() {
    new Waiting(session).forRollout();
  }

  @Override
  public void createJumpbox() {
    if (before.hasJumpbox()) {
      screen.note("the pod jumpbox was there before, and is used as it is");
    } else {
      make(kustomizations.applyingJumpbox());
    }
    new Waiting(session).forJumpbox();
  }

  /** Applies what was not there, and labels what was made, also where that has failed half-way. */
  private void make(String command) {
    Output output = session.show(command);
    before.labelling(kubectl).forEach(session::show);
    session.require(command, output);
  }

  @Override
  public Output podTable(boolean isWide) {
    return kubectl.run("get pods -n dev" + (isWide ? " -o wide" : ""));
  }

  @Override
  public Output history() {
    return kubectl.run("rollout history deployment/demo -n dev");
  }

  @Override
  public Output curl(Curl curl) {
    List<String> command = curl.command("exec", "-n", "default", "jumpbox", "--");
    Output output = kubectl.run(command, PATIENCE);
    for (int i = 0; i < REPEATS && output.errors().contains(LOST); i++) {
      output = kubectl.run(command, PATIENCE);
    }
    if (output.errors().contains("executable file not found")) {
      throw new RefusedException(
          "the jumpbox has no curl; name an image that has it with --jumpbox-image");
    }
    // Else it was kubectl that failed, and the Service was not asked.
    boolean hasAsked = output.isOk() || output.errors().contains("exit code");
    return hasAsked ? output : new Output(Output.NOT_RUN, output.text(), output.errors());
  }

  @Override
  public List<Pod> pods() {
    return PodStatus.of(kubectl, PodStatus.DEMO).stream()
        .filter(PodStatus::isServing)
        .map(PodStatus::pod)
        .sorted(Comparator.comparing(Pod::name))
        .toList();
  }

  @Override
  public Pod jumpbox() {
    return PodStatus.of(kubectl, PodStatus.JUMPBOX).getFirst().pod();
  }

  @Override
  public String serviceIp() {
    return kubectl.value("service/demo-service", "{.spec.clusterIP}");
  }

  @Override
  public void patch(ServicePatch patch) {
    screen.command(patch.command());
    if (!isPatched) {
      String found = kubectl.value("service/demo-service", "{.spec.type} {.spec.sessionAffinity}");
      screen.require(
          "the Service is of type ClusterIP and without affinity, so that it can be put back",
          found.equals("ClusterIP None"),
          found);
      isPatched = true;
    }
    notPutBack.add(patch.undo());
    session.require(command(patch), session.run(command(patch)));
    if (patch == patch.undo()) {
      notPutBack.remove(patch);
    }
  }

  /** Returns kubectl's commands that give the Service back the shape in which it was found. */
  List<String> puttingBack() {
    return notPutBack.stream().map(KubectlCluster::command).toList();
  }

  private static String command(ServicePatch patch) {
    return "patch service demo-service -n dev -p " + patch.json();
  }

  @Override
  public String nodePort() {
    return kubectl.value("service/demo-service", "{.spec.ports[0].nodePort}");
  }

  @Override
  public List<ClusterNode> nodes() {
    Output output =
        kubectl.list(
            "nodes", "metadata.name", "status.addresses[?(@.type==\"InternalIP\")].address");
    return output.rows(2).stream()
        .filter(row -> !row.get(1).isEmpty())
        .map(row -> new ClusterNode(row.get(0), row.get(1).replaceFirst(" .*", "")))
        .toList();
  }

  @Override
  public Output curlOutside(Curl curl) {
    try {
      Programs programs = kubectl.programs();
      return programs.run(new ProcessBuilder(curl.command()), PATIENCE, line -> {}, () -> {});
    } catch (IOException e) {
      return new Output(Output.NOT_RUN, "", "curl is not on the PATH");
    }
  }

  @Override
  public List<String> generations() {
    return Inventory.of(kubectl).generations();
  }

  @Override
  public Duration patience() {
    return session.timeout();
  }
}
