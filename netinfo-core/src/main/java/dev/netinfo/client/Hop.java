package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.address.IpRange;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One hop on the way from the peer to the client, both included.
 *
 * <p>Made by a {@link ClientIpPolicy} only. Immutable and thread-safe.
 */
public final class Hop {

  /** What a policy decided about a hop. */
  public enum Verdict {
    /** A trusted proxy: what it says about the next hop is believed. */
    TRUSTED,
    /** A proxy that is trusted because of its place in the list; its address is not checked. */
    COUNTED,
    /** The client: the last hop of a resolved answer. */
    CLIENT,
    /** An element that cannot be believed: the last hop of an unresolved answer. */
    UNUSABLE
  }

  private final @Nullable Hop nearer;
  private final @Nullable IpAddress address;
  private final Verdict verdict;
  private final @Nullable IpRange range;

  /**
   * Adds a hop to those that were followed.
   *
   * @param nearer the hop before, towards the server; null if this is the peer
   */
  Hop(@Nullable Hop nearer, @Nullable IpAddress address, Verdict verdict, @Nullable IpRange range) {
    this.nearer = nearer;
    this.address = address;
    this.verdict = verdict;
    this.range = range;
  }

  /** Returns the hop's address, or null if it has none: a unix socket, or an unusable element. */
  public @Nullable IpAddress address() {
    return address;
  }

  /** Returns what the policy decided about the hop. */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * Returns the trusted range for which the hop is trusted, or null if it is not: a hop that is
   * counted, unusable or a unix socket, and a client, unless lenient trusted ranges took a trusted
   * address for it.
   */
  public @Nullable IpRange range() {
    return range;
  }

  /** Returns whether the hop is a trusted proxy at the other end of a unix domain socket. */
  public boolean isUnixSocket() {
    return verdict == Verdict.TRUSTED && address == null;
  }

  /** Returns whether address, verdict and range are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Hop that
        && Objects.equals(address, that.address)
        && verdict == that.verdict
        && Objects.equals(range, that.range);
  }

  @Override
  public int hashCode() {
    return Objects.hash(address, verdict, range);
  }

  /** Returns address, verdict and range, for a log. */
  @Override
  public String toString() {
    return (isUnixSocket() ? "unix" : address) + " " + verdict + (range == null ? "" : " " + range);
  }

  @Nullable Hop nearer() {
    return nearer;
  }
}
