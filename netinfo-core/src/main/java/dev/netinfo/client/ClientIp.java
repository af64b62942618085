package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who asked, and how that is known.
 *
 * <p>Immutable and thread-safe. Holds no text of any header.
 *
 * @param address the client's address, or null if it is unresolved
 * @param reason why; {@link Reason#isResolved()} tells whether there is an address
 * @param source {@link #PEER}, or the name of the header that was read
 * @param hops the way that was walked, the peer first; at most 65
 */
public record ClientIp(@Nullable IpAddress address, Reason reason, String source, List<Hop> hops) {
  /** The {@link #source()} of an answer for which no header was read. */
  public static final String PEER = "peer";

  /** What {@link #text()} says when the client is unresolved. */
  public static final String UNKNOWN = "unknown";

  /** Copies the hops. */
  public ClientIp {
    hops = List.copyOf(hops);
  }

  /** Returns the address as RFC 5952 writes it, or {@code unknown}. */
  public String text() {
    return address == null ? UNKNOWN : address.toString();
  }

  /** Explains the answer in a sentence for people; made of addresses, never of header text. */
  public String explanation() {
    return Explanation.of(this);
  }
}
