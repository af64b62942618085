package dev.netinfo.client;

/** Why the client is who it is, or why nobody could be believed. */
public enum Reason {
  /** Resolved: the policy reads no header, so the peer is the client. */
  PEER_ONLY(true),
  /** Resolved: the peer is no trusted proxy, so it is the client and no header was read. */
  PEER_UNTRUSTED(true),
  /** Resolved: the first address from the right that is no trusted proxy. */
  FIRST_UNTRUSTED(true),
  /** Resolved, lenient only: a trusted peer that sent no header asks for itself. */
  TRUSTED_PEER(true),
  /** Resolved, lenient only: every address of the list is trusted; the last one reached. */
  LAST_TRUSTED(true),

  /** Unresolved: the server does not know the peer's address, or it is 0.0.0.0 or ::. */
  PEER_UNKNOWN(false),
  /** Unresolved, strict only: a trusted proxy sent no header. */
  HEADER_MISSING(false),
  /** Unresolved, strict only: every address of the list is a trusted proxy. */
  ALL_TRUSTED(false),
  /** Unresolved: a trusted proxy's word is empty. */
  EMPTY_ELEMENT(false),
  /** Unresolved: a trusted proxy's word is no address. */
  MALFORMED_ELEMENT(false),
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
