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
  public @Nullable String headerName() {
    return null;
  }

  @Override
  public String describe() {
    return "the client is the peer; no header is read";
  }

  @Override
  @Nullable IpAddress client(@Nullable IpAddress peer, HeaderLines headers, HopListener listener) {
    return peer == null
        ? listener.unresolved(Reason.PEER_UNKNOWN, ClientIp.PEER)
        : listener.client(Reason.PEER_ONLY, ClientIp.PEER, peer);
  }
}
