package dev.netinfo.responder.peer;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.identity.NodeInfo;
import dev.netinfo.identity.PodInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a pod knows of the network around it, from the downward API and from its own interfaces and
 * routes. It sends no request.
 *
 * <p>Immutable and thread-safe.
 */
public final class Surroundings {
  // The sizes that clusters usually give: 10.244.0.0/16 and fd00:10:244::/48 for all pods.
  private static final int PODS_IPV4 = 16;
  private static final int PODS_IPV6 = 48;
  private static final int NODES_IPV4 = 24;
  private static final int NODES_IPV6 = 64;

  private final PodInfo pod;
  private final NodeInfo node;
  private final boolean isInCluster;
  private final Supplier<LocalNetwork> network;

  Surroundings(PodInfo pod, NodeInfo node, boolean isInCluster, Supplier<LocalNetwork> network) {
    this.pod = pod;
    this.node = node;
    this.isInCluster = isInCluster;
    this.network = network;
  }

  /**
   * Returns what the environment says of the pod and its node.
   *
   * @throws IllegalArgumentException if a variable has the wrong shape; the message names it and
   *     quotes its text
   */
  public static Surroundings of(Map<String, String> environment) {
    return of(environment, LocalNetwork.onDemand());
  }

  static Surroundings of(Map<String, String> environment, Supplier<LocalNetwork> network) {
    PodInfo pod = PodInfo.from(environment);
    boolean isInCluster =
        !environment.getOrDefault("KUBERNETES_SERVICE_HOST", "").isEmpty()
            || pod.sources().getOrDefault("pod_ips", "").startsWith("POD_IP");
    return new Surroundings(pod, NodeInfo.from(environment), isInCluster, network);
  }

  /** Returns the pod. */
  public PodInfo pod() {
    return pod;
  }

  /** Returns the node. */
  public NodeInfo node() {
    return node;
  }

  /** Returns whether the environment is that of a pod in Kubernetes. */
  public boolean isInCluster() {
    return isInCluster;
  }

  /** Returns whether the address is the node's, or the gateway's, which likely is the node. */
  public boolean isLikelyNode(IpAddress address) {
    return isNode(address) || isGateway(address);
  }

  /** Returns whether the node's address of that family is known. */
  boolean knowsNode(IpAddress ofFamily) {
    return nodeIps().stream().anyMatch(ip -> ip.isIpv4() == ofFamily.isIpv4());
  }

  /** Returns whether the address is the node's. All of a pod on the host network are. */
  boolean isNode(IpAddress address) {
    return address.equals(node.ip()) || (isOnHostNetwork() && isOwn(address));
  }

  /** Returns whether the address is this pod's. Outside a cluster, a loopback address is not. */
  boolean isOwn(IpAddress address) {
    return (pod.ips().contains(address) && (isInCluster || !address.isLoopback()))
        || network.get().addresses().contains(address);
  }

  /**
   * Returns whether the address is a gateway of a network that is the pod's own, not its node's.
   */
  boolean isGateway(IpAddress address) {
    return isInCluster && !isOnHostNetwork() && network.get().gateways().contains(address);
  }

  /** Returns the network of pods that contains the address, if this pod can guess it, or null. */
  @Nullable IpRange podNetwork(IpAddress address) {
    return isOnHostNetwork()
        ? holding(address, onLink(false))
        : holding(address, onLinkAnd(PODS_IPV4, PODS_IPV6));
  }

  /** Returns the network of nodes that contains the address, if this pod can guess it, or null. */
  @Nullable IpRange nodeNetwork(IpAddress address) {
    List<IpRange> ranges = new ArrayList<>(isOnHostNetwork() ? onLink(true) : List.of());
    nodeIps().forEach(ip -> ranges.add(around(ip, NODES_IPV4, NODES_IPV6)));
    return holding(address, ranges);
  }

  /**
   * Returns whether the range has one of the pod's addresses, and not its node's, which is known.
   */
  boolean isOfPodsOnly(IpRange range) {
    return pod.ips().stream().anyMatch(range::contains)
        && knowsNode(range.first())
        && nodeIps().stream().noneMatch(range::contains);
  }

  /**
   * Returns the networks on a link that have an address of the node, or the others, which are
   * pods'.
   */
  private List<IpRange> onLink(boolean isOfNodes) {
    return network.get().onLink().stream()
        .filter(range -> nodeIps().stream().anyMatch(range::contains) == isOfNodes)
        .toList();
  }

  /**
   * Returns whether the address is the first of a /24 (IPv6: /64) that this pod is not in. Some
   * network plugins give that address to a node's end of a tunnel, and not to a pod.
   */
  boolean isTunnel(IpAddress address) {
    return around(address, 24, 64).first().equals(address)
        && holding(address, network.get().onLink()) == null;
  }

  /** Returns the addresses of the node that are known: on its network, all of the pod's. */
  private List<IpAddress> nodeIps() {
    IpAddress nodeIp = node.ip();
    return isOnHostNetwork() ? pod.ips() : nodeIp == null ? List.of() : List.of(nodeIp);
  }

  /** Returns whether the pod uses its node's network, and so its node's addresses. */
  private boolean isOnHostNetwork() {
    IpAddress nodeIp = node.ip();
    return nodeIp != null && pod.ips().contains(nodeIp);
  }

  private List<IpRange> onLinkAnd(int prefixOfIpv4, int prefixOfIpv6) {
    List<IpRange> ranges = new ArrayList<>(network.get().onLink());
    pod.ips().forEach(ip -> ranges.add(around(ip, prefixOfIpv4, prefixOfIpv6)));
    return ranges;
  }

  private static IpRange around(IpAddress address, int prefixOfIpv4, int prefixOfIpv6) {
    return IpRange.of(address, address.isIpv4() ? prefixOfIpv4 : prefixOfIpv6);
  }

  private static @Nullable IpRange holding(IpAddress address, List<IpRange> ranges) {
    return ranges.stream().filter(range -> range.contains(address)).findFirst().orElse(null);
  }
}
