package dev.netinfo.request;

import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ForwardingHeader;
import dev.netinfo.client.HeaderLines;

/** What the outermost trusted proxy said about the request that it was sent, as text. */
sealed interface ProxyFacts permits Unsaid, ForwardedFacts, ListFacts {
  Fact<String> proto();

  Fact<String> host();

  Fact<String> port();

  Fact<String> prefix();

  /** Returns what was said by the proxy that named this client. Reads the headers when asked. */
  static ProxyFacts of(ClientIp client, HeaderLines headers) {
    if (!client.reason().isResolved()) {
      return new Unsaid(FactReason.CLIENT_UNRESOLVED);
    }
    if (client.isPeer()) {
      return new Unsaid(FactReason.PEER_IS_CLIENT);
    }
    ForwardingHeader header = ForwardingHeader.of(client.source());
    return header == ForwardingHeader.FORWARDED
        ? ForwardedFacts.of(headers, place(client))
        : new ListFacts(headers, header == null ? null : client);
  }

  /**
   * Returns the client's place in the list that names it, counted from 1 at the right: the peer is
   * the first hop, and each of the others is an element, of which the client's is last.
   */
  static int place(ClientIp client) {
    return client.hops().size() - 1;
  }
}
