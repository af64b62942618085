package dev.netinfo.client;

import dev.netinfo.client.Hop.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Puts an answer into a sentence that a learner understands. */
final class Explanation {
  private Explanation() {}

  static String of(ClientIp client) {
    String proxies = proxies(client.hops());
    boolean isOne = client.hops().stream().filter(Explanation::isTrusted).count() == 1;
    String they = isOne ? "it" : "the last of them";
    String header = client.source();
    return switch (client.reason()) {
      case PEER_ONLY -> client.text() + " opened the connection, and no header is read";
      case PEER_UNTRUSTED ->
          client.text()
              + " opened the connection and is not a trusted proxy, so no header was read";
      case FIRST_UNTRUSTED ->
          proxies
              + "; the last address "
              + (isOne ? "it" : "they")
              + " vouched for is "
              + client.text();
      case TRUSTED_PEER ->
          client.text()
              + " could speak for others as a trusted proxy, but named nobody, so it asks"
              + " for itself";
      case LAST_TRUSTED ->
          "every address in "
              + header
              + " is trusted, so the last one reached, "
              + client.text()
              + ", asks for itself";
      case PEER_UNKNOWN -> "the address that opened the connection is not known";
      case HEADER_MISSING -> proxies + ", but " + they + " sent no " + header;
      case ALL_TRUSTED -> "every address in " + header + " is a trusted proxy, none is a client";
      case EMPTY_ELEMENT ->
          proxies + ", but the entry " + they + " wrote in " + header + " is empty";
      case MALFORMED_ELEMENT ->
          proxies + ", but the entry " + they + " wrote in " + header + " is not an IP address";
      case UNSPECIFIED_ADDRESS ->
          proxies
              + ", but the entry "
              + they
              + " wrote in "
              + header
              + " is the unspecified address";
      case TOO_MANY_HOPS -> header + " names more than " + TrustedRanges.MOST_HOPS + " proxies";
    };
  }

  /** Returns "a is a trusted proxy (range)", or "a (range) and b (range) are trusted proxies". */
  private static String proxies(List<Hop> hops) {
    List<Hop> trusted = hops.stream().filter(Explanation::isTrusted).toList();
    if (trusted.size() == 1) {
      Hop proxy = trusted.get(0);
      return proxy.address() + " is a trusted proxy (" + proxy.range() + ")";
    }
    return trusted.stream()
            .map(proxy -> proxy.address() + " (" + proxy.range() + ")")
            .collect(Collectors.joining(" and "))
        + " are trusted proxies";
  }

  private static boolean isTrusted(Hop hop) {
    return hop.verdict() == Verdict.TRUSTED;
  }
}
