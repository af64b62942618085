package dev.netinfo.benchmark;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.client.TrustedProxies;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** netinfo's policy of trusted ranges; the header lines are looked up by name in a map. */
final class NetinfoResolution {
  private final ClientIpPolicy policy;
  private final IpAddress peer;
  private final HeaderLines headers;

  NetinfoResolution(ForwardingHeader header, Request request) {
    this.policy = ClientIpPolicy.trustedRanges(header, TrustedProxies.parse(Request.TRUSTED));
    this.peer = IpAddress.parse(request.peer());
    Map<String, List<String>> lines = Map.of(request.header(), List.of(request.value()));
    this.headers = name -> lines.getOrDefault(name, List.of());
  }

  ClientIp resolve() {
    return policy.resolve(peer, headers);
  }

  @Nullable IpAddress address() {
    return policy.address(peer, headers);
  }
}
