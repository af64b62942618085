package dev.netinfo.springboot;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import java.io.Serial;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The client's address as a socket address, together with the client's request. The host string is
 * the address in the form of RFC 5952. For an unresolved client it is {@code unknown}, and the
 * address is 0.0.0.0, because many applications fail at a socket address without an IP address.
 */
final class ClientSocketAddress extends InetSocketAddress {
  @Serial private static final long serialVersionUID = 1L;

  private static final byte[] NOBODY = new byte[4];

  private final transient ClientRequest request;

  /** Creates the client's address; its port is the peer's if the peer is the client, else 0. */
  ClientSocketAddress(ClientRequest request, @Nullable InetSocketAddress peer) {
    super(
        inetAddress(request.client()),
        request.client().isPeer() && peer != null ? peer.getPort() : 0);
    this.request = request;
  }

  private static InetAddress inetAddress(ClientIp client) {
    IpAddress address = client.address();
    try {
      return InetAddress.getByAddress(
          client.text(), address == null ? NOBODY : address.toInetAddress().getAddress());
    } catch (UnknownHostException e) {
      throw new AssertionError(e); // the array always has 4 or 16 bytes
    }
  }

  ClientRequest request() {
    return request;
  }
}
