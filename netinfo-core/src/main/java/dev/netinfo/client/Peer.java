package dev.netinfo.client;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * The address of the other end of the connection, from what a server knows of it. Nothing is looked
 * up.
 *
 * <p>A peer without an address is null. A policy believes it only if {@code unix} is among its
 * {@link TrustedProxies}: then the server has to listen on unix domain sockets only, because some
 * servers also lose the address of a TCP connection that is closed. Armeria reports an address of
 * its own making for a unix domain socket, {@code 100::4172:6d65:7269:6121}; there, that address is
 * the one to trust.
 */
public final class Peer {
  private Peer() {}

  /**
   * Returns the address of a connected socket.
   *
   * @return the address, or null if there is none: not connected, unresolved, or a unix domain
   *     socket
   */
  public static @Nullable IpAddress of(@Nullable SocketAddress remote) {
    return remote instanceof InetSocketAddress socket && !socket.isUnresolved()
        ? IpAddress.of(socket.getAddress())
        : null;
  }

  /**
   * Parses the address that a server gives as text, with or without a port: see {@link
   * Endpoint#tryParse}.
   *
   * @return the address, or null if the text is null or has none, such as the empty text and {@code
   *     unix:} of servers on unix domain sockets
   */
  public static @Nullable IpAddress of(@Nullable String remote) {
    Endpoint endpoint = remote == null ? null : Endpoint.tryParse(remote);
    return endpoint == null ? null : endpoint.address();
  }
}
