package dev.netinfo.request;

/** Why the scheme, the authority or the prefix of a request is what it is. */
public enum FactReason {
  /** Forwarded: said by the element whose {@code for} is the client. */
  CLIENT_ELEMENT(true),
  /** Forwarded: at the client's place in a list that is as long as {@code X-Forwarded-For}. */
  CLIENT_PLACE(true),
  /** Forwarded: the only element of its header. */
  ONLY_ELEMENT(true),
  /** Forwarded: {@code X-Forwarded-Port} says the port of the connection's own host. */
  FORWARDED_PORT(true),

  /** The connection's own: the peer is the client, and no header was read. */
  PEER_IS_CLIENT(false),
  /** The connection's own: no header, or parameter, says anything about it. */
  NOT_SAID(false),
  /** No prefix: {@link ClientRequestPolicy#withPrefix()} was not asked for. */
  NOT_ASKED_FOR(false),

  /** The connection's own: the client is unresolved, so no proxy is believed. */
  CLIENT_UNRESOLVED(false),
  /** The connection's own: neither one element nor as many as {@code X-Forwarded-For} has. */
  LENGTH_MISMATCH(false),
  /** The connection's own: a list of more than 64 elements or 8192 characters. */
  LIST_TOO_LONG(false),
  /** The connection's own: the element is empty. */
  EMPTY_ELEMENT(false),
  /** The connection's own: the element is no scheme, authority or prefix. */
  MALFORMED_ELEMENT(false),
  /** The connection's own authority: {@code X-Forwarded-Port}, which the host needs, says none. */
  UNUSABLE_PORT(false),
  /** The connection's own authority: the forwarded host is not one of the allowed hosts. */
  HOST_NOT_ALLOWED(false);

  private final boolean forwarded;

  FactReason(boolean forwarded) {
    this.forwarded = forwarded;
  }

  /** Returns whether a trusted proxy's header said so; otherwise it is the connection's own. */
  public boolean isForwarded() {
    return forwarded;
  }
}
