package dev.netinfo.responder.peer;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import dev.netinfo.client.HeaderLines;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a peer is, as far as the pod can know.
 *
 * @param kind what it is, or most likely is
 * @param alternatives what else it may be; empty if the kind is certain
 * @param description a sentence about the peer, without text of a header
 */
public record PeerIdentity(PeerKind kind, List<PeerKind> alternatives, String description) {
  private static final String OF_NODES = ": a probe, a host-network pod, or source NAT";
  private static final String OF_ITSELF =
      "; it is this pod itself if its Service led it back here (hairpin)";

  /**
   * Identifies a peer: first by the addresses that the pod knows, then by ranges that it guesses.
   */
  public static PeerIdentity of(Surroundings around, IpAddress peer, HeaderLines headers) {
    if (IstioProxy.isAt(peer)) {
      return istio(peer);
    }
    if (around.isNode(peer)) {
      String what = peer + " is this pod's node";
      return Probe.isNamedIn(headers) ? probe(what) : certain(PeerKind.NODE, what + OF_NODES);
    }
    if (around.isOwn(peer)) {
      return certain(PeerKind.SELF, peer + itself(around.isInCluster()));
    }
    if (around.isGateway(peer)) {
      String what = peer + " is the gateway of this pod's network, so likely its node";
      return Probe.isNamedIn(headers)
          ? probe(what)
          : likely(PeerKind.NODE, what + OF_NODES, PeerKind.OUTSIDE);
    }
    PeerIdentity onHost = onHost(around, peer);
    if (onHost != null) {
      return onHost;
    }
    boolean mayBeProbe =
        around.isInCluster() && !around.knowsNode(peer) && Probe.isNamedIn(headers);
    return mayBeProbe ? probeOfUnknownNode(peer) : elsewhere(around, peer);
  }

  /** Returns {@code certain} or {@code likely}. */
  public String certainty() {
    return alternatives.isEmpty() ? "certain" : "likely";
  }

  /**
   * Returns sentences for a learner.
   *
   * @param isClient whether the policy resolved the peer as the client
   */
  public String explanation(boolean isClient) {
    boolean hides = kind == PeerKind.NODE || kind == PeerKind.OTHER_NODE;
    if (!hides || !isClient) {
      return description;
    }
    return description
        + "; the client behind it cannot be told: if it is outside, set externalTrafficPolicy: Local"
        + (kind == PeerKind.NODE ? OF_ITSELF : "");
  }

  private static PeerIdentity istio(IpAddress peer) {
    return likely(
        PeerKind.ISTIO,
        peer
            + " is likely the inbound proxy of an Istio sidecar, which connects on behalf of"
            + " anybody; or another process of this pod",
        PeerKind.LOOPBACK);
  }

  private static @Nullable PeerIdentity onHost(Surroundings around, IpAddress peer) {
    if (peer.isLoopback()) {
      return certain(
          PeerKind.LOOPBACK,
          around.isInCluster()
              ? peer + " is loopback: a sidecar, kubectl port-forward, or this pod itself"
              : peer + " is loopback: a process on this machine");
    }
    return peer.isLinkLocal()
        ? certain(
            PeerKind.LINK_LOCAL,
            peer
                + " is valid on this pod's link only: a neighbour there, often the node; or, with"
                + " Cilium, this pod itself (hairpin)")
        : null;
  }

  private static PeerIdentity elsewhere(Surroundings around, IpAddress peer) {
    if (!around.isInCluster()) {
      return likely(
          PeerKind.OUTSIDE,
          peer + " is likely another machine, or a container's host; no cluster is known here",
          PeerKind.NODE,
          PeerKind.POD);
    }
    IpRange pods = around.podNetwork(peer);
    IpRange nodes = around.nodeNetwork(peer);
    if (pods != null) {
      return (around.isTunnel(peer) ? tunnel(peer) : pod(peer, pods, around.isOfPodsOnly(pods)))
          .orNode(!around.knowsNode(peer));
    }
    return nodes != null ? otherNode(peer, nodes) : outside(peer).orNode(!around.knowsNode(peer));
  }

  private static PeerIdentity otherNode(IpAddress peer, IpRange nodes) {
    return likely(
        PeerKind.OTHER_NODE,
        peer
            + " is likely another node, being in "
            + nodes
            + ", so a host-network pod or source NAT; or another machine there",
        PeerKind.OUTSIDE);
  }

  private static PeerIdentity outside(IpAddress peer) {
    return likely(
        PeerKind.OUTSIDE,
        peer
            + " is likely outside the cluster; or a pod or a node in a network that this pod does"
            + " not know",
        PeerKind.POD,
        PeerKind.OTHER_NODE);
  }

  private static PeerIdentity tunnel(IpAddress peer) {
    return likely(
        PeerKind.OTHER_NODE,
        peer
            + " is likely another node's end of the pods' network, so this is source NAT; or a pod",
        PeerKind.POD);
  }

  private static PeerIdentity pod(IpAddress peer, IpRange range, boolean isOfPodsOnly) {
    String what = peer + " is likely another pod, being in " + range;
    return isOfPodsOnly
        ? likely(PeerKind.POD, what + "; or a node's address there", PeerKind.OTHER_NODE)
        : likely(
            PeerKind.POD,
            what + "; or a node or another machine there",
            PeerKind.OTHER_NODE,
            PeerKind.OUTSIDE);
  }

  /** Where the node's address is not known, it may be this one. */
  private PeerIdentity orNode(boolean isPossible) {
    return isPossible
        ? new PeerIdentity(
            kind,
            Stream.concat(alternatives.stream(), Stream.of(PeerKind.NODE)).toList(),
            description)
        : this;
  }

  private static String itself(boolean isInCluster) {
    return isInCluster
        ? " is this pod itself: it used its own address, or a Service led back to it (hairpin)"
        : " is an address of this machine: a process on it";
  }

  private static PeerIdentity probeOfUnknownNode(IpAddress peer) {
    return likely(
        PeerKind.PROBE,
        peer
            + " calls itself kube-probe: likely the kubelet's probe, but this pod does not know its"
            + " node's address; or somebody who imitates one",
        PeerKind.NODE,
        PeerKind.POD,
        PeerKind.OUTSIDE);
  }

  private static PeerIdentity probe(String what) {
    return likely(
        PeerKind.PROBE,
        what
            + ", and calls itself kube-probe: likely the kubelet's probe; or somebody who imitates one",
        PeerKind.NODE);
  }

  private static PeerIdentity certain(PeerKind kind, String description) {
    return new PeerIdentity(kind, List.of(), description);
  }

  private static PeerIdentity likely(PeerKind kind, String description, PeerKind... alternatives) {
    return new PeerIdentity(kind, List.of(alternatives), description);
  }
}
