package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The client of one request, and how the policy found it.
 *
 * <p>Made by a {@link ClientIpPolicy} only. Immutable and thread-safe. Holds no header text.
 */
public final class ClientIp {
  /** The {@link #source()} of an answer for which no header was read. */
  public static final String PEER = "peer";

  /** The {@link #text()} of an unresolved client. */
  public static final String UNKNOWN = "unknown";

  private final @Nullable IpAddress address;
  private final Reason reason;
  private final String source;
  private final List<Hop> hops;

  ClientIp(@Nullable IpAddress address, Reason reason, String source, List<Hop> hops) {
    this.address = address;
    this.reason = reason;
    this.source = source;
    this.hops = List.copyOf(hops);
  }

  /** Returns the client's address, or null if the client is unresolved. */
  public @Nullable IpAddress address() {
    return address;
  }

  /**
   * Returns whether the client itself opened the connection, so that the port of the peer is the
   * client's. The port that a proxy may report is not read.
   */
  public boolean isPeer() {
    return address != null && hops.size() == 1;
  }

  /** Returns why the client is resolved or unresolved; {@link Reason#isResolved()} says which. */
  public Reason reason() {
    return reason;
  }

  /** Returns {@link #PEER}, or the name of the header that was read. */
  public String source() {
    return source;
  }

  /**
   * Returns the hops in the order in which they were followed, the peer first; at most 65, and none
   * if the peer is not known.
   */
  public List<Hop> hops() {
    return hops;
  }

  /** Returns the address as RFC 5952 writes it, or {@code unknown}. */
  public String text() {
    return address == null ? UNKNOWN : address.toString();
  }

  /** Returns a sentence that explains the answer to people. It contains no header text. */
  public String explanation() {
    return Explanation.of(this);
  }

  /** Returns whether address, reason, source and hops are equal. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClientIp that
        && Objects.equals(address, that.address)
        && reason == that.reason
        && source.equals(that.source)
        && hops.equals(that.hops);
  }

  @Override
  public int hashCode() {
    return Objects.hash(address, reason, source, hops);
  }

  /** Returns {@link #text()} with reason and source, for a log. */
  @Override
  public String toString() {
    return text() + " (" + reason + ", " + source + ")";
  }
}
