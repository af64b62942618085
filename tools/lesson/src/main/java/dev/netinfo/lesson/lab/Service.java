package dev.netinfo.lesson.lab;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A Service of type ClusterIP, as kube-proxy makes it of nftables: the kernel of the client's node
 * picks a pod at random for each connection, and keeps the client's address, but for a pod that
 * reaches itself. Each change is one transaction. Thread-safe.
 */
final class Service {
  static final String ADDRESS = "10.96.0.80";
  static final String NAME = "demo-service.dev";

  private static final int PORT = 8080;
  private static final String RULES =
      """
      table ip kube-proxy {
        chain mark-for-masquerade {
          meta mark set meta mark or 0x4000
        }
        chain service {
        }
        map service-ips {
          type ipv4_addr . inet_proto . inet_service : verdict
        }
        chain services {
          ip daddr . meta l4proto . th dport vmap @service-ips
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

  private Service(Namespaces namespaces, List<Node> nodes) {
    this.namespaces = namespaces;
    this.nodes = nodes;
  }

  /** Makes it known to the nodes, without a pod behind it. */
  static Service create(Namespaces namespaces, List<Node> nodes) {
    Service service = new Service(namespaces, nodes);
    service.apply(RULES);
    return service;
  }

  /** Takes these pods' addresses for those behind the Service from now on. */
  synchronized void endpoints(Collection<String> addresses) {
    List<String> lines = new ArrayList<>();
    lines.add("flush chain ip kube-proxy service");
    lines.add("flush map ip kube-proxy service-ips");
    endpoints.forEach(address -> lines.add("flush chain ip kube-proxy " + chain(address)));
    endpoints.forEach(address -> lines.add("delete chain ip kube-proxy " + chain(address)));
    addresses.forEach(address -> lines.add(endpoint(address)));
    if (!addresses.isEmpty()) {
      lines.add("add rule ip kube-proxy service " + choice(List.copyOf(addresses)));
      lines.add(
          "add element ip kube-proxy service-ips { %s . tcp . 80 : goto service }"
              .formatted(ADDRESS));
    }
    apply(String.join("\n", lines));
    endpoints = List.copyOf(addresses);
  }

  private static String endpoint(String address) {
    return """
    add chain ip kube-proxy CHAIN
    add rule ip kube-proxy CHAIN ip saddr ADDRESS jump mark-for-masquerade
    add rule ip kube-proxy CHAIN meta l4proto tcp dnat to ADDRESS:%d\
    """
        .formatted(PORT)
        .replace("CHAIN", chain(address))
        .replace("ADDRESS", address);
  }

  private static String choice(List<String> addresses) {
    return IntStream.range(0, addresses.size())
        .mapToObj(i -> i + " : goto " + chain(addresses.get(i)))
        .collect(
            Collectors.joining(", ", "numgen random mod " + addresses.size() + " vmap { ", " }"));
  }

  private static String chain(String address) {
    return "endpoint-" + address.replace('.', '-');
  }

  private void apply(String rules) {
    for (Node node : nodes) {
      namespaces.script(node.name(), "nft -f - <<'RULES'\n" + rules + "\nRULES");
    }
  }
}
