package dev.netinfo.benchmark;

import java.util.Map;

/** Requests with {@code Forwarded} of RFC 7239; 10.0.0.0/8 is trusted. */
public enum ForwardedScenario implements Scenario {
  /** The usual case. */
  FORWARDED("Forwarded: one proxy and the client", "for=203.0.113.9;proto=https;by=10.0.0.2"),
  /** A load balancer, an ingress, a mesh; the client has IPv6. */
  FORWARDED_THREE_PROXIES(
      "Forwarded: three proxies and the client",
      "for=\"[2001:db8:cafe::17]:4711\";proto=https, for=10.0.0.4, for=10.0.0.3"),
  /** A client that sent 80 kB that are no elements. */
  FORWARDED_GARBAGE_BEFORE_THE_CLIENT(
      "Forwarded: 80 kB of garbage, then the client", MalformedValues.ELEMENTS + "for=203.0.113.9");

  private final String title;
  private final String value;

  ForwardedScenario(String title, String value) {
    this.title = title;
    this.value = value;
  }

  @Override
  public String title() {
    return title;
  }

  Request request() {
    return new Request(Request.PROXY, Map.of("Forwarded", value));
  }
}
