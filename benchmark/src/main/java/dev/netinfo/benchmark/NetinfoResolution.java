package dev.netinfo.benchmark;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.client.TrustedProxies;
import dev.netinfo.request.ClientRequest;
import dev.netinfo.request.ClientRequestPolicy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** netinfo's policy of trusted ranges; the header lines are looked up by name in a map. */
final class NetinfoResolution {
  private final ClientIpPolicy policy;
  private final ClientRequestPolicy requestPolicy;
  private final IpAddress peer;
  private final HeaderLines headers;

  NetinfoResolution(ForwardingHeader header, Request request) {
    this.policy = ClientIpPolicy.trustedRanges(header, TrustedProxies.parse(Request.TRUSTED));
    this.requestPolicy = ClientRequestPolicy.of(policy);
    this.peer = IpAddress.parse(request.peer());
    Map<String, List<String>> lines = new HashMap<>();
    request.headers().forEach((name, line) -> lines.put(name, List.of(line)));
    this.headers = name -> lines.getOrDefault(name, List.of());
  }

  ClientIp resolve() {
    return policy.resolve(peer, headers);
  }

  @Nullable IpAddress address() {
    return policy.address(peer, headers);
  }

  ClientRequest request() {
    return requestPolicy.resolve(peer, "http", "demo-service.dev", headers);
  }
}
