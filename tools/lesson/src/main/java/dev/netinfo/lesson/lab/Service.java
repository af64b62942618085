package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.ServicePatch;
import java.util.Collection;
import java.util.List;

/**
 * A Service, as kube-proxy makes it of nftables: the kernel of the node that a packet reaches first
 * picks a pod for each connection. Each change is one transaction on each node. Thread-safe.
 */
final class Service {
  static final String ADDRESS = "10.96.0.80";
  static final String NAME = "demo-service.dev";
  static final String NODE_PORT = "30080";

  private final Namespaces namespaces;
  private final List<Node> nodes;
  private List<String> endpoints = List.of();
  private boolean isNodePort;
  private boolean isLocal;
  private boolean hasAffinity;

  private Service(Namespaces namespaces, List<Node> nodes) {
    this.namespaces = namespaces;
    this.nodes = nodes;
  }

  /** Makes it known to the nodes as a ClusterIP, without a pod behind it. */
  static Service create(Namespaces namespaces, List<Node> nodes) {
    nodes.forEach(node -> run(namespaces, node, ServiceRules.base(node)));
    return new Service(namespaces, nodes);
  }

  /** Takes these pods' addresses for those behind the Service from now on. */
  synchronized void endpoints(Collection<String> addresses) {
    List<String> before = endpoints;
    endpoints = List.copyOf(addresses);
    apply(before);
  }

  /** Changes it. */
  synchronized void patch(ServicePatch patch) {
    switch (patch) {
      case NODE_PORT -> isNodePort = true;
      case LOCAL -> isLocal = true;
      case CLUSTER_IP -> {
        isNodePort = false;
        isLocal = false;
      }
      case AFFINITY -> hasAffinity = true;
      case NO_AFFINITY -> hasAffinity = false;
    }
    apply(endpoints);
  }

  private void apply(List<String> before) {
    for (Node node : nodes) {
      ServiceRules rules =
          new ServiceRules(node, before, endpoints, isNodePort, isLocal, hasAffinity);
      run(namespaces, node, rules.text());
    }
  }

  private static void run(Namespaces namespaces, Node node, String rules) {
    namespaces.script(node.name(), "nft -f - <<'RULES'\n" + rules + "\nRULES");
  }
}
