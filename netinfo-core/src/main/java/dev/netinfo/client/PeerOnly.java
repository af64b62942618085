package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The peer is the client: for a server that clients reach directly. No header is ever read. */
public record PeerOnly() implements ClientIpPolicy {
  @Override
  public ClientIp resolve(@Nullable IpAddress peer, HeaderLines headers) {
    if (peer == null || peer.isUnspecified()) {
      return ClientIp.unresolved(Reason.PEER_UNKNOWN, ClientIp.PEER, List.of());
    }
    return ClientIp.peer(peer, null, Reason.PEER_ONLY);
  }

  @Override
  public String describe() {
    return "the client is the peer; no header is read";
  }
}
