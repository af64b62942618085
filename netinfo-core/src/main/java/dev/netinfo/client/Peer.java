package dev.netinfo.client;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * The other end of the TCP connection, in whichever way a server tells it. Nothing is looked up.
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
   * Reads the address that a server tells as text, with or without port: see {@link
   * Endpoint#tryParse}.
   *
   * @return the address, or null if the text is null or is none
   */
  public static @Nullable IpAddress of(@Nullable String remote) {
    Endpoint endpoint = remote == null ? null : Endpoint.tryParse(remote);
    return endpoint == null ? null : endpoint.address();
  }
}
