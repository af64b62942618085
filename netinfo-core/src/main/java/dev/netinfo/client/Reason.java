package dev.netinfo.client;

/** Why the client is who it is, or why nobody could be believed. */
public enum Reason {
  /** Resolved: the policy reads no header, so the peer is the client. */
  PEER_ONLY(true),
  /** Resolved: the peer is no trusted proxy, so it is the client and no header was read. */
  PEER_UNTRUSTED(true),
  /** Resolved: the first address from the right that is no trusted proxy. */
  FIRST_UNTRUSTED(true),
  /** Resolved: the element at the place that the count of trusted proxies names. */
  COUNTED(true),
  /** Resolved: the value of the single header. */
  SINGLE_HEADER(true),
  /** Resolved, lenient only: a trusted peer that sent no header asks for itself. */
  TRUSTED_PEER(true),
  /** Resolved, lenient only: every address of the list is trusted; the last one reached. */
  LAST_TRUSTED(true),

  /** Unresolved: the server does not know the peer's address, or it is 0.0.0.0 or ::. */
  PEER_UNKNOWN(false),
  /** Unresolved: a trusted proxy sent no header; with trusted ranges, strict only. */
  HEADER_MISSING(false),
  /** Unresolved: a trusted proxy sent more than one line of a header that is no list. */
  HEADER_REPEATED(false),
  /** Unresolved: the list has fewer elements than there are trusted proxies. */
  LIST_TOO_SHORT(false),
  /** Unresolved, strict only: every address of the list is a trusted proxy. */
  ALL_TRUSTED(false),
  /** Unresolved: a trusted proxy's word is empty. */
  EMPTY_ELEMENT(false),
  /** Unresolved: a trusted proxy's word is no address. */
  MALFORMED_ELEMENT(false),
  /** Unresolved, Forwarded only: a trusted proxy's word has no {@code for} parameter. */
  FOR_MISSING(false),
  /** Unresolved: a trusted proxy says {@code unknown} (RFC 7239 section 6.2). */
  UNKNOWN_IDENTIFIER(false),
  /** Unresolved: a trusted proxy gives an obfuscated identifier (RFC 7239 section 6.3). */
  OBFUSCATED_IDENTIFIER(false),
  /** Unresolved: a trusted proxy named 0.0.0.0 or ::, which is nobody. */
  UNSPECIFIED_ADDRESS(false),
  /** Unresolved: more than 64 trusted proxies in a row. */
  TOO_MANY_HOPS(false);

  private final boolean resolved;

  Reason(boolean resolved) {
    this.resolved = resolved;
  }

  /** Tells whether there is a client address with this reason. */
  public boolean isResolved() {
    return resolved;
  }
}
