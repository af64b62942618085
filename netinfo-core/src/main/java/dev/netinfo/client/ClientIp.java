package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.Hop.Verdict;
import java.util.ArrayDeque;
import java.util.Deque;
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

  /**
   * The last hop that was recorded, or null if there is none. It is the client itself only if the
   * client is the last trusted address reached.
   */
  private final @Nullable Hop last;

  /** Made when it is first asked for; threads that ask at the same time may each make it. */
  private @Nullable List<Hop> hops;

  ClientIp(@Nullable IpAddress address, Reason reason, String source, @Nullable Hop last) {
    this.address = address;
    this.reason = reason;
    this.source = source;
    this.last = last;
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
    return switch (reason) {
      case PEER_ONLY, PEER_UNTRUSTED, TRUSTED_PEER -> true;
      default -> false;
    };
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
    List<Hop> known = hops;
    if (known == null) {
      known = followed();
      hops = known;
    }
    return known;
  }

  /** Lists the recorded hops; a client that is not the last one of them follows it. */
  private List<Hop> followed() {
    Deque<Hop> followed = new ArrayDeque<>(4);
    Hop hop = last;
    if (address != null) {
      boolean isLast = reason == Reason.TRUSTED_PEER || reason == Reason.LAST_TRUSTED;
      Hop reached = isLast ? hop : null;
      followed.add(
          new Hop(null, address, Verdict.CLIENT, reached == null ? null : reached.range()));
      hop = reached == null ? hop : reached.nearer();
    }
    for (; hop != null; hop = hop.nearer()) {
      followed.addFirst(hop);
    }
    return List.copyOf(followed);
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
        && hops().equals(that.hops());
  }

  @Override
  public int hashCode() {
    return Objects.hash(address, reason, source, hops());
  }

  /** Returns {@link #text()} with reason and source, for a log. */
  @Override
  public String toString() {
    return text() + " (" + reason + ", " + source + ")";
  }
}
