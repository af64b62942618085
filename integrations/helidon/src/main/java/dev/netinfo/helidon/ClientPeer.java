package dev.netinfo.helidon;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import io.helidon.common.socket.PeerInfo;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.security.Principal;
import java.security.cert.Certificate;
import java.util.Optional;

/**
 * The client in place of the connection's peer.
 *
 * @param client the client, resolved or not
 * @param connection the connection's peer, whose TLS principal and certificates are returned
 */
record ClientPeer(ClientIp client, PeerInfo connection) implements PeerInfo {
  @Override
  public SocketAddress address() {
    IpAddress address = client.address();
    return address == null
        ? InetSocketAddress.createUnresolved(ClientIp.UNKNOWN, 0)
        : new InetSocketAddress(address.toInetAddress(), port());
  }

  @Override
  public String host() {
    return client.text();
  }

  /** Returns the client's port if the client is the peer, else 0: no proxy reports it. */
  @Override
  public int port() {
    return client.isPeer() ? Math.max(connection.port(), 0) : 0;
  }

  @Override
  public Optional<Principal> tlsPrincipal() {
    return connection.tlsPrincipal();
  }

  @Override
  public Optional<Certificate[]> tlsCertificates() {
    return connection.tlsCertificates();
  }
}
