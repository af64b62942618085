package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import org.jspecify.annotations.Nullable;

/**
 * Is told about each hop while a policy follows them, and how that ends. Every end returns the
 * client's address. The methods here record nothing, which is all that the hot path needs.
 */
interface HopListener {
  /** Records nothing. */
  HopListener NONE = new HopListener() {};

  /** A trusted proxy: what it says about the next hop is believed. */
  default void trusted(IpAddress proxy, IpRange range) {}

  /** The other end of a unix domain socket, which is trusted. */
  default void trustedUnixSocket() {}

  /** A proxy that is believed because of its place in the list; null if it names no address. */
  default void counted(@Nullable IpAddress proxy) {}

  /** The end: the client. */
  default IpAddress client(Reason reason, String source, IpAddress client) {
    return client;
  }

  /** The end: an element that cannot be believed; the address is null if it names none. */
  default @Nullable IpAddress unusable(Reason reason, String source, @Nullable IpAddress address) {
    return null;
  }

  /** The end: there is no element to be believed. */
  default @Nullable IpAddress unresolved(Reason reason, String source) {
    return null;
  }
}
