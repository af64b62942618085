package dev.netinfo.request;

import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.TrustedProxies;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A client that asked for https://a.example:8443/shop, and so many proxies behind the first. */
record Chain(int proxies) {
  static final TrustedProxies PROXIES = TrustedProxies.parse("10.0.0.0/8, fd00::/8");

  static Chain of(Random random) {
    return new Chain(random.nextInt(4));
  }

  String forwarded() {
    return "for=203.0.113.9;proto=https;host=\"a.example:8443\""
        + ", for=\"[fd00::2]\";proto=http;host=b.example".repeat(proxies);
  }

  String forwardedFor() {
    return "203.0.113.9" + ", 10.0.0.2".repeat(proxies);
  }

  List<ClientRequestPolicy> lists() {
    ForwardingHeader header = ForwardingHeader.X_FORWARDED_FOR;
    return List.of(
        ClientRequestPolicy.of(ClientIpPolicy.trustedRanges(header, PROXIES)).withPrefix(),
        ClientRequestPolicy.of(ClientIpPolicy.trustedRanges(header, PROXIES).lenient())
            .withPrefix(),
        ClientRequestPolicy.of(ClientIpPolicy.trustedCount(header, proxies + 1, PROXIES))
            .withPrefix());
  }

  /** The headers of proxies that set all but one of them. */
  Map<String, List<String>> set(List<String> forwardedFor) {
    return Map.of(
        "X-Forwarded-For", forwardedFor,
        "X-Forwarded-Proto", List.of("https"),
        "X-Forwarded-Host", List.of("a.example"),
        "X-Forwarded-Port", List.of("8443"),
        "X-Forwarded-Prefix", List.of("/shop/"));
  }

  /** The headers of proxies that append to all of them, behind what the client wrote. */
  Map<String, List<String>> appended(String attack, String other) {
    return Map.of(
        "X-Forwarded-For", List.of(attack + forwardedFor()),
        "X-Forwarded-Proto", List.of(other + "https" + ",http".repeat(proxies)),
        "X-Forwarded-Host", List.of(other + "a.example" + ",b.example".repeat(proxies)),
        "X-Forwarded-Port", List.of(attack + "8443" + ",80".repeat(proxies)),
        "X-Forwarded-Prefix", List.of(attack + "/shop" + ",/".repeat(proxies)));
  }
}
