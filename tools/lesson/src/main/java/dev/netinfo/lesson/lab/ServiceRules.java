package dev.netinfo.lesson.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rules of a Service on one node. Chains, maps and sets are those of kube-proxy's nftables
 * mode, with shorter names. Each change replaces all of them, and so forgets which pod a client is
 * to keep; kube-proxy changes the ones that differ, and remembers it.
 *
 * @param endpoints the addresses of all pods behind the Service
 * @param isNodePort whether a port of the node leads there too
 * @param isLocal whether that port leads to the node's own pods only
 * @param hasAffinity whether a client keeps its pod
 */
record ServiceRules(
    Node node, List<String> endpoints, boolean isNodePort, boolean isLocal, boolean hasAffinity) {
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

  /** Returns a script for nft that replaces the present rules. */
  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(TABLE.replace("NODE", node.address()));
    endpoints.forEach(address -> lines.add(endpoint(address)));
    if (!endpoints.isEmpty()) {
      if (hasAffinity) {
        endpoints.forEach(
            it -> lines.add(rule("service", "ip saddr @" + set(it) + " goto " + chain(it))));
      }
      lines.add(rule("service", choice(endpoints)));
      lines.add(element("service-ips", "%s . tcp . 80 : goto service".formatted(Service.ADDRESS)));
      addNodePort(lines);
    }
    return String.join("\n", lines);
  }

  private void addNodePort(List<String> lines) {
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
      lines.add(element("no-endpoint-nodeports", "tcp . " + Service.NODE_PORT + " : drop"));
    } else if (isLocal) {
      lines.add(rule("local", choice(own)));
    }
    lines.add(element("service-nodeports", "tcp . " + Service.NODE_PORT + " : goto external"));
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
