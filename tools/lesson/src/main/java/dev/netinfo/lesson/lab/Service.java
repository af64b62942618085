package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.ServicePatch;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Service, as kube-proxy makes it of nftables: the kernel of the node that a packet reaches first
 * picks a pod for each connection. Each change is one transaction on each node. Chains, maps and
 * sets are those of kube-proxy's nftables mode, with shorter names. Each change replaces all of
 * them, and so forgets which pod a client is to keep; kube-proxy changes the ones that differ, and
 * remembers it.
 */
final class Service {
  static final String ADDRESS = "10.96.0.80";
  static final String NAME = "demo-service.dev";
  static final String NODE_PORT = "30080";

  private static final int PORT = 8080;

  /** What every node has; the table is removed first, so it has to be there. */
  private static final String TABLE =
      """
      table ip kube-proxy
      delete table ip kube-proxy
      table ip kube-proxy {
        chain mark-for-masquerade {
          meta mark set meta mark or 0x4000
        }
        chain service {
        }
        chain external {
        }
        chain local {
        }
        set nodeport-ips {
          type ipv4_addr
          elements = { NODE }
        }
        map service-ips {
          type ipv4_addr . inet_proto . inet_service : verdict
        }
        map service-nodeports {
          type inet_proto . inet_service : verdict
        }
        map no-endpoint-nodeports {
          type inet_proto . inet_service : verdict
        }
        chain services {
          ip daddr . meta l4proto . th dport vmap @service-ips
          ip daddr @nodeport-ips meta l4proto . th dport vmap @service-nodeports
        }
        chain nodeport-endpoints-check {
          ip daddr @nodeport-ips meta l4proto . th dport vmap @no-endpoint-nodeports
        }
        chain filter-input {
          type filter hook input priority filter
          ct state new jump nodeport-endpoints-check
        }
        chain prerouting {
          type nat hook prerouting priority dstnat
          jump services
        }
        chain output {
          type nat hook output priority -100
          jump services
        }
        chain postrouting {
          type nat hook postrouting priority srcnat
          meta mark and 0x4000 == 0 return
          masquerade fully-random
        }
      }
      """;

  private final Namespaces namespaces;
  private final List<Node> nodes;
  private List<String> endpoints = List.of();

  /** Whether a port of each node leads to the pods too, and whether to the node's own pods only. */
  private boolean isNodePort;

  private boolean isLocal;

  /** Whether a client keeps its pod. */
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
      namespaces.script(node.name(), "nft -f - <<'RULES'\n" + rules(node) + "\nRULES");
    }
  }

  /** Returns a script for nft that replaces the present rules. */
  private String rules(Node node) {
    List<String> lines = new ArrayList<>();
    lines.add(TABLE.replace("NODE", node.address()));
    endpoints.forEach(address -> lines.add(endpoint(address)));
    if (!endpoints.isEmpty()) {
      if (hasAffinity) {
        endpoints.forEach(
            it -> lines.add(rule("service", "ip saddr @" + set(it) + " goto " + chain(it))));
      }
      lines.add(rule("service", choice(endpoints)));
      lines.add(element("service-ips", ADDRESS + " . tcp . 80 : goto service"));
      addNodePort(lines, node);
    }
    return String.join("\n", lines);
  }

  private void addNodePort(List<String> lines, Node node) {
    if (!isNodePort) {
      return;
    }
    List<String> own = endpoints.stream().filter(node::hasPod).toList();
    if (!isLocal) {
      // The answer has to come back by this node, whichever node the pod is on.
      lines.add(rule("external", "jump mark-for-masquerade"));
      lines.add(rule("external", "goto service"));
    } else {
      // A pod of the cluster is no external traffic: it may be sent to any pod.
      lines.add(rule("external", "ip saddr " + Node.ALL_PODS + " goto service"));
      lines.add(rule("external", "goto local"));
    }
    if (isLocal && own.isEmpty()) {
      lines.add(element("no-endpoint-nodeports", "tcp . " + NODE_PORT + " : drop"));
    } else if (isLocal) {
      lines.add(rule("local", choice(own)));
    }
    lines.add(element("service-nodeports", "tcp . " + NODE_PORT + " : goto external"));
  }

  private String endpoint(String address) {
    String chain = chain(address);
    List<String> lines = new ArrayList<>();
    lines.add("add chain ip kube-proxy " + chain);
    lines.add(
        "add set ip kube-proxy %s { type ipv4_addr; flags dynamic,timeout; timeout 3h; }"
            .formatted(set(address)));
    lines.add(rule(chain, "ip saddr " + address + " jump mark-for-masquerade"));
    if (hasAffinity) {
      lines.add(rule(chain, "update @" + set(address) + " { ip saddr }"));
    }
    lines.add(rule(chain, "meta l4proto tcp dnat to " + address + ":" + PORT));
    return String.join("\n", lines);
  }

  private static String choice(List<String> addresses) {
    return IntStream.range(0, addresses.size())
        .mapToObj(i -> i + " : goto " + chain(addresses.get(i)))
        .collect(
            Collectors.joining(", ", "numgen random mod " + addresses.size() + " vmap { ", " }"));
  }

  private static String rule(String chain, String rule) {
    return "add rule ip kube-proxy " + chain + " " + rule;
  }

  private static String element(String map, String element) {
    return "add element ip kube-proxy " + map + " { " + element + " }";
  }

  private static String chain(String address) {
    return "endpoint-" + address.replace('.', '-');
  }

  private static String set(String address) {
    return "affinity-" + address.replace('.', '-');
  }
}
