package dev.netinfo.client;

/** Why the client is resolved to its address, or is unresolved. */
public enum Reason {
  /** Resolved: the policy reads no header, so the client is the peer. */
  PEER_ONLY(true),
  /** Resolved: the peer is not a trusted proxy, so it is the client and no header was read. */
  PEER_UNTRUSTED(true),
  /** Resolved: the first address from the right that is not a trusted proxy. */
  FIRST_UNTRUSTED(true),
  /** Resolved: the element at the place that the count of proxies gives. */
  COUNTED(true),
  /** Resolved: the value of the single header. */
  SINGLE_HEADER(true),
  /** Resolved, lenient only: a trusted peer that sent no header is the client itself. */
  TRUSTED_PEER(true),
  /**
   * Resolved, lenient only: every address of the list is trusted, so the client is the leftmost
   * one.
   */
  LAST_TRUSTED(true),

  /** Unresolved: the server does not know the peer's address, or it is 0.0.0.0 or ::. */
  PEER_UNKNOWN(false),
  /** Unresolved: a trusted proxy sent no header; in lenient ranges, one on a unix socket only. */
  HEADER_MISSING(false),
  /** Unresolved: a trusted proxy sent more than one line of a header that is no list. */
  HEADER_REPEATED(false),
  /** Unresolved: the list has fewer elements than the count of proxies. */
  LIST_TOO_SHORT(false),
  /**
   * Unresolved: every element of the list is a trusted proxy; in lenient ranges, only if the
   * leftmost one is a unix socket.
   */
  ALL_TRUSTED(false),
  /** Unresolved: the element that a trusted proxy wrote is empty. */
  EMPTY_ELEMENT(false),
  /** Unresolved: the element that a trusted proxy wrote is not an address. */
  MALFORMED_ELEMENT(false),
  /** Unresolved, Forwarded only: the element has no {@code for} parameter. */
  FOR_MISSING(false),
  /** Unresolved, Forwarded only: the element says {@code unknown} (RFC 7239 section 6.2). */
  UNKNOWN_IDENTIFIER(false),
  /** Unresolved, Forwarded only: an obfuscated identifier (RFC 7239 section 6.3). */
  OBFUSCATED_IDENTIFIER(false),
  /** Unresolved: the element is 0.0.0.0 or ::, which names nobody. */
  UNSPECIFIED_ADDRESS(false),
  /** Unresolved: the list goes on after 64 trusted elements, which are not followed further. */
  TOO_MANY_HOPS(false);

  private final boolean resolved;

  Reason(boolean resolved) {
    this.resolved = resolved;
  }

  /** Returns whether an answer with this reason has a client address. */
  public boolean isResolved() {
    return resolved;
  }
}
