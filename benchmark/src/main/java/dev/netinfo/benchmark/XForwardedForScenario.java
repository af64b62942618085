package dev.netinfo.benchmark;

import java.util.Map;

/** Requests with {@code X-Forwarded-For}; 10.0.0.0/8 is trusted. */
public enum XForwardedForScenario implements Scenario {
  /** Somebody who is no proxy sent the header. */
  PEER_DIRECT("a peer that is not a proxy, and sent a header", "203.0.113.66", "198.51.100.7"),
  /** The usual case. */
  ONE_PROXY("one proxy and the client", Request.PROXY, "203.0.113.9"),
  /** A load balancer, an ingress, a mesh. */
  THREE_PROXIES("three proxies and the client", Request.PROXY, "203.0.113.9, 10.0.0.4, 10.0.0.3"),
  /** A client that sent a long list of its own. */
  THOUSAND_ELEMENTS(
      "1000 elements, the client the last one",
      Request.PROXY,
      "198.51.100.7, ".repeat(999) + "203.0.113.9"),
  /** A client that sent 80 kB that are no addresses. */
  GARBAGE_BEFORE_THE_CLIENT(
      "80 kB of garbage, then the client",
      Request.PROXY,
      MalformedValues.ADDRESSES + "203.0.113.9"),
  /** A proxy whose own element is garbage. */
  GARBAGE_FOR_THE_CLIENT(
      "80 kB of garbage in 5000 elements", Request.PROXY, MalformedValues.ADDRESSES + "nobody"),
  /** A proxy whose own element is garbage, and long. */
  GARBAGE_IN_ONE_ELEMENT(
      "80 kB of garbage without a comma", Request.PROXY, MalformedValues.ONE_ADDRESS);

  private final String title;
  private final String peer;
  private final String value;

  XForwardedForScenario(String title, String peer, String value) {
    this.title = title;
    this.peer = peer;
    this.value = value;
  }

  @Override
  public String title() {
    return title;
  }

  Request request() {
    return new Request(peer, Map.of("X-Forwarded-For", value));
  }
}
