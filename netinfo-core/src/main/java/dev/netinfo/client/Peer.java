package dev.netinfo.client;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * The address of the other end of the TCP connection, from what a server knows of it. Nothing is
 * looked up.
 */
public final class Peer {
  private Peer() {}

  /**
   * Returns the address of a connected socket.
   *
   * @return the address, or null if there is none: not connected, unresolved, or no IP socket
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
   * @return the address, or null if the text is null or has none
   */
  public static @Nullable IpAddress of(@Nullable String remote) {
    Endpoint endpoint = remote == null ? null : Endpoint.tryParse(remote);
    return endpoint == null ? null : endpoint.address();
  }
}
