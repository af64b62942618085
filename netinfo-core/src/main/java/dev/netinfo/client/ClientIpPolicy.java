package dev.netinfo.client;

import dev.netinfo.address.IpAddress;
import org.jspecify.annotations.Nullable;

/**
 * How to resolve the client from the peer and the header lines. An application makes a policy once,
 * at start; that throws if the configuration is wrong. The policy then resolves every request, and
 * never throws.
 *
 * <p>A policy reads at most one header, and only if the peer is a trusted proxy: anybody else may
 * write anything into it. It reads from the right, because each proxy appends on the right. What
 * stands to the left of the client's address was written by somebody who is not trusted, and can
 * neither change, slow down nor break the answer.
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="policy"}
 *
 * <p>Which policy is right depends on what is in front of the server:
 *
 * {@snippet file="dev/netinfo/ExamplesTest.java" region="policies"}
 *
 * <p>Every policy is thread-safe, and immutable except {@link ReplaceablePolicy}.
 */
public abstract sealed class ClientIpPolicy permits PeerOnly, HeaderPolicy, ReplaceablePolicy {
  /**
   * The maximum number of elements of a list that a policy follows: more than any real chain has.
   */
  public static final int MAX_HOPS = 64;

  ClientIpPolicy() {}

  /**
   * Resolves the client of a request, with the reason and the hops that led to it. Never throws,
   * logs, blocks or looks up a name.
   *
   * @param peer the address of the other end of the connection, see {@link Peer}; null if it has
   *     none, as a unix domain socket has, or if the server does not know it
   * @param headers the request's header lines; not asked unless the peer is a trusted proxy
   */
  public final ClientIp resolve(@Nullable IpAddress peer, HeaderLines headers) {
    HopRecorder recorder = new HopRecorder();
    follow(peer, headers, recorder);
    return recorder.clientIp();
  }

  /**
   * Resolves only the client's address: the same as {@link #resolve resolve}, without reason and
   * hops. For the hot path: allocates nothing if the peer is the client, else little more than the
   * address.
   *
   * @param peer the address of the other end of the connection, see {@link Peer}; null if it has
   *     none, as a unix domain socket has, or if the server does not know it
   * @param headers the request's header lines; not asked unless the peer is a trusted proxy
   * @return the client's address, or null if it is unresolved
   */
  public final @Nullable IpAddress address(@Nullable IpAddress peer, HeaderLines headers) {
    return follow(peer, headers, HopListener.NONE);
  }

  /** Returns the proxies whose header is read; none if no header is ever read. */
  public abstract TrustedProxies proxies();

  /**
   * Returns the name of the one header that the policy reads, as the policy was given it; null if
   * it reads none.
   */
  public abstract @Nullable String headerName();

  /** Returns one line for the log at start: which proxies and which header the policy believes. */
  public abstract String describe();

  /** Returns {@link #describe()}. */
  @Override
  public final String toString() {
    return describe();
  }

  /** Resolves the client of a peer that is not unspecified; returns null if it is unresolved. */
  abstract @Nullable IpAddress client(
      @Nullable IpAddress peer, HeaderLines headers, HopListener listener);

  private @Nullable IpAddress follow(
      @Nullable IpAddress peer, HeaderLines headers, HopListener listener) {
    return peer != null && peer.isUnspecified()
        ? listener.unresolved(Reason.PEER_UNKNOWN, ClientIp.PEER)
        : client(peer, headers, listener);
  }

  /** Returns the policy for a server that clients reach directly: the peer is the client. */
  public static ClientIpPolicy peerOnly() {
    return new PeerOnly();
  }

  /**
   * Returns the policy for proxies whose addresses are known: the client is the rightmost address
   * of the list that is not a trusted proxy. It is strict: a trusted proxy is never the client,
   * unless the policy is made {@link TrustedRanges#lenient()}. Anybody else whose address is in the
   * trusted ranges can claim to be any client.
   *
   * @param header the one header that the trusted proxies append to
   * @param proxies the addresses of the trusted proxies
   */
  public static TrustedRanges trustedRanges(ForwardingHeader header, TrustedProxies proxies) {
    return new TrustedRanges(header, proxies, false);
  }

  /**
   * Returns the policy for a chain of known length whose outer addresses are not known: the client
   * is the address that the outermost of the counted proxies appended. If a request can come
   * through fewer proxies, its sender chooses the answer; if it comes through more, a proxy is
   * taken for the client.
   *
   * @param header the one header that the proxies append to
   * @param count how many proxies append to it, the peer included: 1 to 64
   * @param proxies the addresses of the peers that are proxies; any other peer is the client itself
   * @throws IllegalArgumentException if the count is not 1 to 64
   */
  public static ClientIpPolicy trustedCount(
      ForwardingHeader header, int count, TrustedProxies proxies) {
    return new TrustedCount(header, count, proxies);
  }

  /**
   * Returns the policy for a proxy that sets a header with one address, such as {@code X-Real-IP}
   * or {@code CF-Connecting-IP}, anew for each request. If the proxy passes on the header that it
   * was sent, the client chooses the answer.
   *
   * <p>An IPv6 address may have a port only in brackets ({@code [2001:db8::9]:443}): without them,
   * {@code 2001:db8::9:443} is an address as a whole, so that a client would choose a part of its
   * address by the choice of its port. For a header that always has a port, see {@link
   * #singleHeaderWithPort}.
   *
   * @param name the header's name, case-insensitive
   * @param proxies the addresses of the peers that are proxies
   * @throws IllegalArgumentException if the name is not a token (RFC 9110 section 5.1), or is that
   *     of a list; the message quotes it
   */
  public static ClientIpPolicy singleHeader(String name, TrustedProxies proxies) {
    return new SingleHeader(name, proxies, false);
  }

  /**
   * Returns the policy for a proxy that sets a header with one address and always a port, such as
   * {@code CloudFront-Viewer-Address}, anew for each request: {@code 198.51.100.178:46532}, {@code
   * 2001:db8::9:9985} or {@code [2001:db8::9]:9985}. The port follows the last colon. Without a
   * port, the client is unresolved.
   *
   * @param name the header's name, case-insensitive
   * @param proxies the addresses of the peers that are proxies
   * @throws IllegalArgumentException if the name is not a token (RFC 9110 section 5.1), or is that
   *     of a list; the message quotes it
   */
  public static ClientIpPolicy singleHeaderWithPort(String name, TrustedProxies proxies) {
    return new SingleHeader(name, proxies, true);
  }
}
