package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * How to tell the client from the peer and the header lines: made once at start, where everything
 * wrong fails, then asked for every request, where nothing fails.
 *
 * <p>A policy reads at most one header family, and that one only after the peer was found to be a
 * trusted proxy: whoever else may write what they like. It reads from the right, because each proxy
 * appends on the right; what stands left of the answer was written by somebody not trusted, and can
 * neither change, slow down nor break the answer.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="policy"}
 *
 * <p>Which policy, depends on what stands in front:
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="policies"}
 *
 * <p>Every policy is thread-safe, and immutable but for {@link ReplaceablePolicy}.
 */
public abstract sealed class ClientIpPolicy permits PeerOnly, HeaderPolicy, ReplaceablePolicy {
  /** The most proxies of one request that are followed; no real chain is as long. */
  public static final int MAX_HOPS = 64;

  ClientIpPolicy() {}

  /**
   * Tells who the client is, why, and on which way that was found. It never throws, logs, blocks or
   * looks up a name.
   *
   * @param peer the other end of the TCP connection, or null if the server does not know it
   * @param headers the request's header lines; not asked unless the peer is a trusted proxy
   */
  public final ClientIp resolve(@Nullable IpAddress peer, HeaderLines headers) {
    HopRecorder recorder = new HopRecorder();
    follow(peer, headers, recorder);
    return recorder.clientIp();
  }

  /**
   * Tells just the client's address: what {@link #resolve resolve} answers, without reason and way.
   * For the hot path: nothing is allocated for a peer that is the client, and little more than the
   * address for another.
   *
   * @param peer the other end of the TCP connection, or null if the server does not know it
   * @param headers the request's header lines; not asked unless the peer is a trusted proxy
   * @return the client's address, or null if it is unresolved
   */
  public final @Nullable IpAddress address(@Nullable IpAddress peer, HeaderLines headers) {
    return follow(peer, headers, HopListener.NONE);
  }

  /** Returns where a peer has to be for its header to be read; none if no header ever is. */
  public abstract TrustedProxies proxies();

  /** Says in one line, for a log at start, whom the policy believes. */
  public abstract String describe();

  /** Goes from a known peer as far as somebody is believed; returns the client, or null. */
  abstract @Nullable IpAddress client(IpAddress peer, HeaderLines headers, HopListener listener);

  private @Nullable IpAddress follow(
      @Nullable IpAddress peer, HeaderLines headers, HopListener listener) {
    return peer == null || peer.isUnspecified()
        ? listener.unresolved(Reason.PEER_UNKNOWN, ClientIp.PEER)
        : client(peer, headers, listener);
  }

  /** The peer is the client, no header is read: for a server that clients reach directly. */
  public static ClientIpPolicy peerOnly() {
    return new PeerOnly();
  }

  /**
   * Trusted ranges over a list header, strict: the client is the rightmost address that is no
   * trusted proxy, and a trusted proxy never stands in for a client. For proxies whose addresses
   * are known. If a range also holds others than proxies, those may claim to be anybody.
   *
   * @param header the one header that the trusted proxies write
   * @param proxies where the trusted proxies are
   */
  public static TrustedRanges trustedRanges(ForwardingHeader header, TrustedProxies proxies) {
    return new TrustedRanges(header, proxies, false);
  }

  /**
   * Trusted count over a list header: the client is the address that the outermost of so many
   * proxies appended. For chains of known length whose inner addresses are not known. If a request
   * can take a shorter way, its sender chooses the answer; if it takes a longer one, a proxy is
   * taken for the client.
   *
   * @param header the one header that the trusted proxies write
   * @param count how many proxies append to it, the peer included: 1 to 64
   * @param proxies where the peer has to be, so that nobody goes around the proxies
   * @throws IllegalArgumentException if the count is not 1 to 64
   */
  public static ClientIpPolicy trustedCount(
      ForwardingHeader header, int count, TrustedProxies proxies) {
    return new TrustedCount(header, count, proxies);
  }

  /**
   * A single header with one address, such as {@code X-Real-IP} or {@code CF-Connecting-IP}: for a
   * proxy that sets it anew for each request. If the proxy hands on what it was sent, the client
   * chooses the answer.
   *
   * @param name the header's name, case-insensitive
   * @param proxies where the peer has to be
   * @throws IllegalArgumentException if the name is no token (RFC 9110 section 5.1), or is that of
   *     a list header; the message quotes it
   */
  public static ClientIpPolicy singleHeader(String name, TrustedProxies proxies) {
    return new SingleHeader(name, proxies);
  }
}
