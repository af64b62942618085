package dev.netinfo.responder;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.client.TrustedProxies;
import dev.netinfo.client.TrustedRanges;
import dev.netinfo.responder.peer.IstioProxy;
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
  private static final String OF_ISTIO =
      "the peer %s is likely the inbound proxy of an Istio sidecar, which connects on behalf of"
          + " anybody in the mesh and adds nothing to the forwarding header: ";

  private static final String UNTRUSTED_ISTIO =
      OF_ISTIO
          + "the client is not known; let the sidecar keep the client's address (the pod's"
          + " annotation sidecar.istio.io/interceptionMode: TPROXY), exclude the port from it"
          + " (traffic.sidecar.istio.io/excludeInboundPorts), and do not trust %s unless only your"
          + " ingress reaches this pod";

  private static final String TRUSTED_ISTIO =
      OF_ISTIO + "whoever reaches this pod may forge it; admit only your ingress";

  private final ClientIpPolicy policy;
  private final Surroundings surroundings;

  private ConfigurationWarnings(ClientIpPolicy policy, Surroundings surroundings) {
    this.policy = policy;
    this.surroundings = surroundings;
  }

  /** Returns the warnings about a policy in this pod. */
  static ConfigurationWarnings of(ClientIpPolicy policy, Surroundings surroundings) {
    return new ConfigurationWarnings(policy, surroundings);
  }

  /** Returns the warnings at start; empty if nothing looks wrong. */
  List<String> atStart() {
    if (policy instanceof TrustedRanges && policy.proxies().equals(TrustedProxies.everyone())) {
      return List.of(
          "everyone is trusted, so the client is whoever the leftmost address of "
              + policy.headerName()
              + " names, which anybody can forge; trust the addresses of your proxies, or count them");
    }
    return surroundings.isInCluster()
        ? surroundings.pod().ips().stream().flatMap(this::trustOfNeighbours).toList()
        : List.of();
  }

  /**
   * Returns the warning that a request gives reason for, or null. The kubelet's probes give none,
   * because they really come from the node.
   *
   * @param client the client, as the policy resolved it
   */
  @Nullable String onRequest(@Nullable Endpoint peer, HeaderLines headers, ClientIp client) {
    String line = peer == null ? null : about(peer.address(), headers, client);
    // Asked last, because most requests give no reason for a warning.
    return line == null || Probe.isNamedIn(headers) ? null : line;
  }

  private @Nullable String about(IpAddress peer, HeaderLines headers, ClientIp client) {
    boolean isNamed = client.address() != null && !client.isPeer();
    if (IstioProxy.isAt(peer)) {
      return (isNamed ? TRUSTED_ISTIO : UNTRUSTED_ISTIO).replace("%s", peer.toString());
    }
    if (isNamed) {
      return surroundings.isLikelyNode(peer) ? trusted(peer) : null;
    }
    return peer.equals(surroundings.node().ip()) && !isForwarded(headers) ? replaced(peer) : null;
  }

  /** Returns {@link #onRequest} as a list of at most one line, for the JSON response. */
  List<String> onRecord(@Nullable Endpoint peer, HeaderLines headers, ClientIp client) {
    String line = onRequest(peer, headers, client);
    return line == null ? List.of() : List.of(line);
  }

  private static String trusted(IpAddress node) {
    return "the peer "
        + node
        + " is this pod's node, and it is trusted: a client that the node stands in for (source NAT"
        + " of a node port or load balancer) may forge its address; open no such way to this pod"
        + " beside your proxy";
  }

  private static String replaced(IpAddress node) {
    return "the peer "
        + node
        + " is this pod's node, and it sent no forwarding header: a client's address was likely replaced"
        + " on the way (source NAT), as a Service with externalTrafficPolicy: Cluster does; set it"
        + " to Local, or put a proxy in front that writes the header";
  }

  private Stream<String> trustOfNeighbours(IpAddress podIp) {
    IpRange itself = IpRange.parse(podIp.toString());
    return podIp.isLoopback()
        ? Stream.empty()
        : policy.proxies().ranges().stream()
            .filter(range -> range.contains(podIp) && !range.equals(itself))
            .limit(1)
            .map(range -> trustOfNeighbours(range, podIp));
  }

  private static String trustOfNeighbours(IpRange range, IpAddress podIp) {
    return "the trusted range "
        + range
        + " holds this pod's own address "
        + podIp
        + ", so every pod of that network may claim to be any client; trust the addresses of your"
        + " ingress only, or admit only the ingress by a NetworkPolicy";
  }

  private boolean isForwarded(HeaderLines headers) {
    return Stream.concat(
            Stream.of(ForwardingHeader.values()).map(ForwardingHeader::fieldName),
            Stream.ofNullable(policy.headerName()))
        .anyMatch(name -> first(headers, name) != null);
  }

  private static @Nullable String first(HeaderLines headers, String name) {
    List<String> lines = headers.lines(name);
    return lines == null || lines.isEmpty() ? null : lines.get(0);
  }
}
