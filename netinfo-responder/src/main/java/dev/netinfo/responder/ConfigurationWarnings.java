package dev.netinfo.responder;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.responder.peer.Probe;
import dev.netinfo.responder.peer.Surroundings;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds likely mistakes in the configuration of the client IP in a Kubernetes pod. Each warning is
 * one line, for the log and the JSON response: it says what to change, and has no text of a
 * request.
 *
 * <p>Immutable and thread-safe.
 */
final class ConfigurationWarnings {
  private static final IpAddress ISTIO = IpAddress.parse("127.0.0.6");

  private final ClientIpPolicy policy;
  private final boolean isInCluster;
  private final List<IpAddress> podIps;
  private final @Nullable IpAddress nodeIp;

  private ConfigurationWarnings(
      ClientIpPolicy policy,
      boolean isInCluster,
      List<IpAddress> podIps,
      @Nullable IpAddress node) {
    this.policy = policy;
    this.isInCluster = isInCluster;
    this.podIps = podIps;
    this.nodeIp = node;
  }

  /** Returns the warnings about a policy in this pod. */
  static ConfigurationWarnings of(ClientIpPolicy policy, Surroundings surroundings) {
    return new ConfigurationWarnings(
        policy, surroundings.isInCluster(), surroundings.pod().ips(), surroundings.node().ip());
  }

  /** Returns the warnings at start; empty if nothing looks wrong. */
  List<String> atStart() {
    if (!isInCluster) {
      return List.of();
    }
    return podIps.stream().flatMap(this::trustOfNeighbours).toList();
  }

  /**
   * Returns the warning that a request gives reason for, or null. The kubelet's probes give none,
   * because they really come from the node.
   */
  @Nullable String onRequest(@Nullable Endpoint peer, HeaderLines headers) {
    if (peer != null && peer.address().equals(ISTIO) && !Probe.isNamedIn(headers)) {
      return "the peer 127.0.0.6 is the inbound proxy of an Istio sidecar, which connects on behalf"
          + " of anybody in the mesh and adds nothing to the forwarding header: the client is not"
          + " known; let the sidecar keep the client's address (the pod's annotation"
          + " sidecar.istio.io/interceptionMode: TPROXY), and do not trust 127.0.0.6 unless only"
          + " your ingress reaches this pod";
    }
    boolean isNode = nodeIp != null && peer != null && peer.address().equals(nodeIp);
    if (!isNode || isForwarded(headers) || Probe.isNamedIn(headers)) {
      return null;
    }
    return "the peer "
        + nodeIp
        + " is this pod's node, and it sent no forwarding header: a client's address was likely replaced"
        + " on the way (source NAT), as a Service with externalTrafficPolicy: Cluster does; set it"
        + " to Local, or put a proxy in front that writes the header";
  }

  /** Returns {@link #onRequest} as a list of at most one line, for the JSON response. */
  List<String> onRecord(@Nullable Endpoint peer, HeaderLines headers) {
    String line = onRequest(peer, headers);
    return line == null ? List.of() : List.of(line);
  }

  private Stream<String> trustOfNeighbours(IpAddress podIp) {
    IpRange range = policy.proxies().rangeOf(podIp);
    boolean isItself = range != null && range.equals(IpRange.parse(podIp.toString()));
    if (range == null || isItself || podIp.isLoopback()) {
      return Stream.empty();
    }
    return Stream.of(
        "the trusted range "
            + range
            + " holds this pod's own address "
            + podIp
            + ", so every pod of that network may claim to be any client; trust the addresses of"
            + " your ingress only, or admit only the ingress by a NetworkPolicy");
  }

  private static boolean isForwarded(HeaderLines headers) {
    return Stream.of(ForwardingHeader.values())
        .anyMatch(header -> first(headers, header.fieldName()) != null);
  }

  private static @Nullable String first(HeaderLines headers, String name) {
    List<String> lines = headers.lines(name);
    return lines == null || lines.isEmpty() ? null : lines.get(0);
  }
}
