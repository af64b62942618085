package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import org.jspecify.annotations.Nullable;

/**
 * What is told about the way from the peer to the client while it is walked. Every end returns the
 * answer. These methods write nothing down, which is all that the hot path needs.
 */
interface Trail {
  /** Nobody will read it. */
  Trail UNWRITTEN = new Trail() {};

  /** A trusted proxy, whose word about the next hop is believed. */
  default void trusted(IpAddress proxy, IpRange range) {}

  /** A proxy that is believed because of its place in the list. */
  default void counted(ElementsFromRight element) {}

  /** The end: the client. */
  default IpAddress client(Reason reason, String source, IpAddress client) {
    return client;
  }

  /** The end: nobody else is named, so the last trusted address reached is the client. */
  default IpAddress lastReached(Reason reason, String source, IpAddress client) {
    return client;
  }

  /** The end: a word that cannot be believed; the address is null if it is none. */
  default @Nullable IpAddress unusable(Reason reason, String source, @Nullable IpAddress word) {
    return null;
  }

  /** The end: nothing there to be believed. */
  default @Nullable IpAddress unresolved(Reason reason, String source) {
    return null;
  }
}
