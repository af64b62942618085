package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import org.jspecify.annotations.Nullable;

/** The client is the peer. No header is ever read. */
final class PeerOnly extends ClientIpPolicy {
  @Override
  public TrustedProxies proxies() {
    return TrustedProxies.none();
  }

  @Override
  public String describe() {
    return "the client is the peer; no header is read";
  }

  @Override
  @Nullable IpAddress client(IpAddress peer, HeaderLines headers, HopListener listener) {
    return listener.client(Reason.PEER_ONLY, ClientIp.PEER, peer);
  }
}
