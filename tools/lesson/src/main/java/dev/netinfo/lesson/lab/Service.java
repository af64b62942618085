package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.ServicePatch;
import java.util.List;

/**
 * A Service, as kube-proxy makes it of nftables: the kernel of the node that a packet reaches first
 * picks a pod for each connection. Each change is one transaction on each node.
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

  /** Makes a ClusterIP without a pod behind it. */
  Service(Namespaces namespaces, List<Node> nodes) {
    this.namespaces = namespaces;
    this.nodes = nodes;
  }

  /** Takes these pods' addresses for those behind the Service from now on. */
  void endpoints(List<String> addresses) {
    endpoints = addresses;
    apply();
  }

  /** Changes it. */
  void patch(ServicePatch patch) {
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
    apply();
  }

  private void apply() {
    for (Node node : nodes) {
      ServiceRules rules = new ServiceRules(node, endpoints, isNodePort, isLocal, hasAffinity);
      namespaces.script(node.name(), "nft -f - <<'RULES'\n" + rules.text() + "\nRULES");
    }
  }
}
