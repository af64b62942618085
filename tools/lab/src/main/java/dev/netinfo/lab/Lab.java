package dev.netinfo.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * All that is there: nodes, the Service and its pods, and who asks them.
 *
 * @param home the project's directory
 * @param framework of the pods at first
 * @param replicas how many pods at first
 */
record Lab(
    Path home,
    Framework framework,
    int replicas,
    Network network,
    Deployment deployment,
    ClientPod jumpbox,
    Ingress ingress) {
  /** As in the manifests, but shorter, so that the lab is. */
  private static final String DRAIN = "2s";

  /** Makes nodes, the Service, the jumpbox and the ingress; the Deployment has no pod yet. */
  static Lab create(Path home, Framework framework, int replicas, int nodes, Screen screen) {
    Network network = Network.create(nodes);
    Service service = Service.create(network.nodes());
    ClientPod jumpbox = ClientPod.jumpbox(network.node(1));
    Ingress ingress = Ingress.create(network.node(2));
    network.name(Service.ADDRESS, Service.NAME, Service.NAME + ".svc.cluster.local");
    network.name(ingress.address(), "demo.example");
    Map<String, String> variables =
        Map.of("NETINFO_DRAIN", DRAIN, "NETINFO_TRUSTED_PROXIES", ingress.address());
    Deployment deployment = new Deployment(network.nodes(), service, variables, screen::output);
    return new Lab(home, framework, replicas, network, deployment, jumpbox, ingress);
  }

  List<Pod> pods() {
    return deployment.pods();
  }

  List<ClientPod> others() {
    return List.of(jumpbox, new ClientPod("ingress", ingress.address()));
  }

  ClientPod visitor() {
    return new ClientPod(Network.VISITOR, Network.VISITOR_ADDRESS);
  }

  /** Returns what a pod runs: the image where it is built, else the jar. */
  Image image(Version version, Framework of) {
    return ResponderImage.isBuilt(home, version, of)
        ? ResponderImage.of(home, version, of)
        : new ResponderJar(version, of, home);
  }
}
