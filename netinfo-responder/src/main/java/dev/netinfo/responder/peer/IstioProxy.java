package dev.netinfo.responder.peer;

import dev.netinfo.address.IpAddress;
import java.util.Set;

/** Recognizes the inbound proxy of an Istio sidecar by the address that it connects from. */
public final class IstioProxy {
  // The sidecar adds ::6 to the loopback interface; 127.0.0.6 is there anyway.
  private static final Set<IpAddress> ADDRESSES =
      Set.of(IpAddress.parse("127.0.0.6"), IpAddress.parse("::6"));

  private IstioProxy() {}

  /** Returns whether the proxy connects from this address, on behalf of anybody. */
  public static boolean isAt(IpAddress address) {
    return ADDRESSES.contains(address);
  }
}
