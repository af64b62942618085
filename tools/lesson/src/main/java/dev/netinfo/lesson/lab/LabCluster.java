package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.ClusterNode;
import dev.netinfo.lesson.Curl;
import dev.netinfo.lesson.Laboratory;
import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.lesson.Release;
import dev.netinfo.lesson.Screen;
import dev.netinfo.lesson.ServicePatch;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The lab as a cluster: what kubectl would do and print is done and printed here. */
final class LabCluster implements Laboratory {
  /** As in the manifests, but shorter, so that the lab is. */
  private static final String DRAIN = "2s";

  /** What a program ends with after SIGTERM: by itself, or as the JVM says it. */
  private static final Set<Integer> GRACEFUL = Set.of(0, 143);

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Namespaces namespaces;
  private final LabOptions options;
  private final Screen screen;
  private final Pod jumpbox;
  private final Network network;
  private final Service service;
  private final ReverseProxy proxy;
  private final Deployment deployment;
  private @Nullable Recording recording;

  /** Makes nodes, the Service, the jumpbox and the proxy; the Deployment has no pod yet. */
  LabCluster(Namespaces namespaces, LabOptions options, Screen screen) {
    this.namespaces = namespaces;
    this.options = options;
    this.screen = screen;
    network = Network.create(namespaces, options.nodes());
    service = new Service(namespaces, network.nodes());
    Node node = network.node(1);
    jumpbox = new Pod("jumpbox", node.connect("jumpbox"), node.name(), node.address(), "");
    proxy = ReverseProxy.create(namespaces, network.node(2));
    network.name(Service.ADDRESS, Service.NAME, Service.NAME + ".svc.cluster.local");
    network.name(proxy.address(), ReverseProxy.HOST);
    deployment =
        new Deployment(
            network,
            service,
            Map.of("NETINFO_DRAIN", DRAIN, "NETINFO_TRUSTED_PROXIES", proxy.address()),
            screen);
    deployment.replicas(options.pods());
  }

  @Override
  public int replicas() {
    return options.pods();
  }

  @Override
  public String image(Release release) {
    return "demo:" + release.tag();
  }

  @Override
  public void apply(Release release) {
    screen.command(
        deployment.revisions().isEmpty()
            ? "kubectl create deployment demo -n dev --image=%s --replicas=%d"
                .formatted(image(release), options.pods())
            : "kubectl set image deployment/demo -n dev demo=" + image(release));
    Path record = options.directory();
    if (deployment.revisions().size() == 1 && record != null) {
      recording = Recording.begin(namespaces, record);
    }
    Image image = Image.of(namespaces, Lab.HOME, release);
    deployment.image(image);
    screen.note("each pod runs " + image.name() + " from " + image.origin());
  }

  @Override
  public void undo() {
    screen.command("kubectl rollout undo deployment/demo -n dev");
    deployment.undo();
    screen.text("deployment.apps/demo rolled back");
  }

  @Override
  public void scale(int replicas) {
    screen.command("kubectl scale deployment/demo -n dev --replicas=" + replicas);
    deployment.replicas(replicas);
    screen.text("deployment.apps/demo scaled");
  }

  @Override
  public void awaitRollout() {
    screen.command("kubectl rollout status deployment/demo -n dev");
    List<Integer> statuses = deployment.reconcile();
    screen.text("deployment \"demo\" successfully rolled out");
    if (!statuses.isEmpty()) {
      screen.check(
          "each pod that was told to end has finished its work and ended by itself: %d"
              .formatted(statuses.size()),
          GRACEFUL.containsAll(statuses),
          statuses);
    }
    if (recording != null) {
      recording.end();
      recording = null;
      screen.note("recorded in " + options.directory());
    }
  }

  @Override
  public void createJumpbox() {
    screen.note("the pod jumpbox is on " + jumpbox.node() + " and has the address " + jumpbox.ip());
  }

  @Override
  public Output podTable(boolean isWide) {
    return deployment.table(isWide);
  }

  @Override
  public Output history() {
    return deployment.history();
  }

  @Override
  public Output curl(Curl curl) {
    return curl(jumpbox.name(), curl);
  }

  @Override
  public List<Pod> pods() {
    return deployment.pods().stream().map(PodProcess::pod).toList();
  }

  @Override
  public Pod jumpbox() {
    return jumpbox;
  }

  @Override
  public String serviceIp() {
    return Service.ADDRESS;
  }

  @Override
  public void patch(ServicePatch patch) {
    screen.command(patch.command());
    service.patch(patch);
    screen.text("service/demo-service patched");
  }

  @Override
  public String nodePort() {
    return Service.NODE_PORT;
  }

  @Override
  public List<ClusterNode> nodes() {
    return network.nodes().stream()
        .map(node -> new ClusterNode(node.name(), node.address()))
        .toList();
  }

  @Override
  public List<String> generations() {
    return List.of();
  }

  @Override
  public Duration patience() {
    return PATIENCE;
  }

  @Override
  public Output curlIn(Pod pod, Curl curl) {
    return curl(pod.name(), curl);
  }

  @Override
  public Output curlOnNode(Pod pod, Curl curl) {
    return curl(pod.node(), curl.with("--interface", pod.nodeIp()));
  }

  @Override
  public String gateway(Pod pod) {
    return pod.ip().replaceFirst("[0-9]+$", "1");
  }

  @Override
  public @Nullable Proxy startProxy() {
    if (!Requirements.exists("nginx")) {
      return null;
    }
    proxy.start();
    return new Proxy(proxy.address(), "http://" + ReverseProxy.HOST, Network.VISITOR_ADDRESS);
  }

  @Override
  public Output curlOutside(Curl curl) {
    return curl(Network.VISITOR, curl);
  }

  @Override
  public Output curlForwarded(Pod pod, Curl curl) {
    try (Relay relay = Relay.to(namespaces, pod)) {
      return curlOutside(curl.with("--unix-socket", relay.socket()));
    }
  }

  private Output curl(String namespace, Curl curl) {
    return namespaces.run(namespaces.in(namespace, curl.command()));
  }
}
