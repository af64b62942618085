package dev.netinfo.address;

import dev.netinfo.parser.Node;
import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;

/**
 * An address with its port, such as a peer.
 *
 * <p>Immutable and thread-safe.
 *
 * @param address the address, without zone
 * @param port 0 to 65535, or {@link #NO_PORT}
 */
public record Endpoint(IpAddress address, int port) {
  /** The {@link #port()} of an endpoint without one. */
  public static final int NO_PORT = -1;

  /**
   * Creates an endpoint.
   *
   * @throws IllegalArgumentException if the port is neither 0 to 65535 nor {@link #NO_PORT}
   */
  public Endpoint {
    if (port < NO_PORT || port > 65535) {
      throw new IllegalArgumentException(port + " is not a port; write 0 to 65535");
    }
  }

  /**
   * Returns the endpoint of a connected socket, or null if the socket address is unresolved and so
   * has no address.
   */
  public static @Nullable Endpoint of(InetSocketAddress socketAddress) {
    return socketAddress.isUnresolved()
        ? null
        : new Endpoint(IpAddress.of(socketAddress.getAddress()), socketAddress.getPort());
  }

  /**
   * Parses one element of a forwarding list, or a peer as servers print it: {@code 192.0.2.1},
   * {@code 192.0.2.1:80}, {@code 2001:db8::1%eth0}, {@code [2001:db8::1%eth0]:80}. The zone is
   * checked and dropped. Never throws, never looks up a name.
   *
   * @return the endpoint, or null if the text is none of these
   */
  public static @Nullable Endpoint tryParse(String text) {
    IpAddress address = Node.address(text, 0, text.length());
    return address == null ? null : new Endpoint(address, Node.port(text, 0, text.length()));
  }

  /** Returns {@code address:port}, IPv6 in brackets; without a port the address alone. */
  @Override
  public String toString() {
    if (port == NO_PORT) {
      return address.toString();
    }
    return address.isIpv4() ? address + ":" + port : "[" + address + "]:" + port;
  }
}
