package dev.netinfo.client;

import dev.netinfo.client.Hop.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Explains an answer in a sentence for a learner. */
final class Explanation {
  private final ClientIp client;
  private final String header;
  private final List<Hop> proxies;
  private final long counted;

  private Explanation(ClientIp client) {
    this.client = client;
    this.header = client.source();
    this.proxies = hops(Verdict.TRUSTED);
    this.counted = hops(Verdict.COUNTED).size();
  }

  static String of(ClientIp client) {
    Explanation explanation = new Explanation(client);
    return client.reason().isResolved() ? explanation.whoItIs() : explanation.whyNobody();
  }

  private String whoItIs() {
    String name = client.text();
    return switch (client.reason()) {
      case PEER_ONLY -> name + " opened the connection, and no header is read";
      case PEER_UNTRUSTED ->
          name + " opened the connection and is not a trusted proxy, so no header was read";
      case COUNTED ->
          proxies() + "; entry " + (counted + 1) + " of " + header + " from the right is " + name;
      case SINGLE_HEADER -> proxies() + "; its " + header + " says " + name;
      case TRUSTED_PEER ->
          name + " is a trusted proxy and named no client, so it is itself the client";
      case LAST_TRUSTED ->
          "every address in "
              + header
              + " is trusted, so the last one reached, "
              + name
              + ", is the client";
      default ->
          proxies()
              + "; the last address "
              + (proxies.size() == 1 ? "it" : "they")
              + " vouched for is "
              + name;
    };
  }

  private String whyNobody() {
    return switch (client.reason()) {
      case PEER_UNKNOWN -> "the address that opened the connection is not known";
      case ALL_TRUSTED -> "every address in " + header + " is a trusted proxy, none is a client";
      case TOO_MANY_HOPS ->
          header
              + " has more than "
              + ClientIpPolicy.MAX_HOPS
              + " entries, and those from the right are all trusted proxies";
      case HEADER_MISSING -> proxies() + ", but " + they() + " sent no " + header;
      case HEADER_REPEATED -> proxies() + ", but it sent " + header + " more than once";
      case LIST_TOO_SHORT ->
          proxies()
              + ", but "
              + header
              + (counted == 1 ? " has 1 entry" : " has " + counted + " entries")
              + ", fewer than the proxies that the policy counts";
      default -> proxies() + ", but the entry " + author() + " in " + header + " " + fault();
    };
  }

  private String fault() {
    return switch (client.reason()) {
      case EMPTY_ELEMENT -> "is empty";
      case UNSPECIFIED_ADDRESS -> "is the unspecified address";
      case FOR_MISSING -> "has no for parameter";
      case UNKNOWN_IDENTIFIER -> "says that the address is unknown";
      case OBFUSCATED_IDENTIFIER -> "hides the address behind an alias";
      default -> "is not a well-formed address";
    };
  }

  private String author() {
    return counted == 0 ? they() + " wrote" : "at place " + (counted + 1) + " from the right";
  }

  private String they() {
    return proxies.size() == 1 ? "it" : "the last of them";
  }

  /** Returns "a is a trusted proxy (range)", or "a (range) and b (range) are trusted proxies". */
  private String proxies() {
    if (proxies.size() == 1) {
      Hop proxy = proxies.get(0);
      return name(proxy) + " is a trusted proxy (" + range(proxy) + ")";
    }
    return proxies.stream()
            .map(proxy -> name(proxy) + " (" + range(proxy) + ")")
            .collect(Collectors.joining(" and "))
        + " are trusted proxies";
  }

  private static String name(Hop proxy) {
    return proxy.isUnixSocket() ? "a unix socket" : String.valueOf(proxy.address());
  }

  private static String range(Hop proxy) {
    return proxy.isUnixSocket() ? "unix" : String.valueOf(proxy.range());
  }

  private List<Hop> hops(Verdict verdict) {
    return client.hops().stream().filter(hop -> hop.verdict() == verdict).toList();
  }
}
