package dev.netinfo.client;

import dev.netinfo.vectors.VectorPolicy;
import java.util.Objects;

/** What a vector's policy means in terms of the library. */
public final class ClientIpVector {
  private ClientIpVector() {}

  public static ClientIpPolicy policy(VectorPolicy policy) {
    TrustedProxies proxies = TrustedProxies.parse(VectorPolicy.text(policy.trusted()));
    return switch (policy.kind()) {
      case "ranges" -> {
        TrustedRanges strict = ClientIpPolicy.trustedRanges(list(policy), proxies);
        yield policy.isStrict() ? strict : strict.lenient();
      }
      case "count" ->
          ClientIpPolicy.trustedCount(list(policy), Integer.parseInt(policy.count()), proxies);
      case "single" ->
          policy.hasPort()
              ? ClientIpPolicy.singleHeaderWithPort(policy.header(), proxies)
              : ClientIpPolicy.singleHeader(policy.header(), proxies);
      default -> ClientIpPolicy.peerOnly();
    };
  }

  private static ForwardingHeader list(VectorPolicy policy) {
    return Objects.requireNonNull(ForwardingHeader.of(policy.header()));
  }
}
