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
 * <p>Every policy is immutable and thread-safe.
 */
public sealed interface ClientIpPolicy permits PeerOnly, TrustedRanges {

  /**
   * Tells who the client is. A pure function: it never throws, logs, blocks or looks up a name.
   *
   * @param peer the other end of the TCP connection, or null if the server does not know it
   * @param headers the request's header lines; not asked unless the peer is a trusted proxy
   */
  ClientIp resolve(@Nullable IpAddress peer, HeaderLines headers);

  /** Says in one line, for a log at start, whom the policy believes. */
  String describe();

  /** The peer is the client, no header is read: for a server that clients reach directly. */
  static ClientIpPolicy peerOnly() {
    return new PeerOnly();
  }

  /**
   * Trusted ranges over a list header, strict: the client is the rightmost address that is no
   * trusted proxy, and a trusted proxy never stands in for a client.
   *
   * @param header the one header that the trusted proxies write
   * @param proxies where the trusted proxies are
   */
  static ClientIpPolicy trustedRanges(ForwardingHeader header, TrustedProxies proxies) {
    return new TrustedRanges(header, proxies, Strictness.STRICT);
  }
}
