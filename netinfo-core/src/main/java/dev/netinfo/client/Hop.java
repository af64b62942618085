package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import org.jspecify.annotations.Nullable;

/**
 * One station of the way from the peer towards the client.
 *
 * @param address whom the previous hop was asked by; null if its word could not be read
 * @param verdict what the policy made of it
 * @param range the trusted range that holds the address, or null if none does
 */
public record Hop(@Nullable IpAddress address, Verdict verdict, @Nullable IpRange range) {

  /** What a policy makes of a hop. */
  public enum Verdict {
    /** A trusted proxy: its word about the next hop is believed. */
    TRUSTED,
    /** A proxy that is trusted for its place in the list; its address is not judged. */
    COUNTED,
    /** The client: the walk ends here. */
    CLIENT,
    /** Nothing that could be believed: the walk ends here and the client is unresolved. */
    UNUSABLE
  }

  static Hop trusted(IpAddress address, IpRange range) {
    return new Hop(address, Verdict.TRUSTED, range);
  }

  static Hop counted(@Nullable IpAddress address) {
    return new Hop(address, Verdict.COUNTED, null);
  }

  static Hop client(IpAddress address, @Nullable IpRange range) {
    return new Hop(address, Verdict.CLIENT, range);
  }

  static Hop unusable(@Nullable IpAddress address) {
    return new Hop(address, Verdict.UNUSABLE, null);
  }
}
