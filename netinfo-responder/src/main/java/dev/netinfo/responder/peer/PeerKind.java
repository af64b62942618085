package dev.netinfo.responder.peer;

import java.util.Locale;

/** What a peer can be. The texts are stable; docs/source-ip.md explains each. */
public enum PeerKind {
  /** The pod itself. */
  SELF,
  /** A process in the pod's own network: a sidecar, or {@code kubectl port-forward}. */
  LOOPBACK,
  /** The inbound proxy of an Istio sidecar. */
  ISTIO,
  /** The pod's node: a host-network pod, a probe without a name, or source NAT. */
  NODE,
  /** A probe of the kubelet on the pod's node. */
  PROBE,
  /** Another node of the cluster. */
  OTHER_NODE,
  /** Another pod of the cluster. */
  POD,
  /** A neighbour on the same link, by an address that is valid on that link only. */
  LINK_LOCAL,
  /** None of those. */
  OUTSIDE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** Returns the kind as it is written everywhere, such as {@code other_node}. */
  @Override
  public String toString() {
    return text;
  }
}
