package dev.netinfo.vertx;

import dev.netinfo.client.ClientIp;
import dev.netinfo.request.ClientRequest;
import io.vertx.core.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** The client's address as a socket address, together with the client's request. */
final class ClientAddress implements SocketAddress {
  private final ClientRequest request;
  private final String host;
  private final int port;

  /** Makes the address of a client. Its port is the peer's if the peer is the client, else 0. */
  ClientAddress(ClientRequest request, @Nullable SocketAddress peer) {
    this.request = request;
    ClientIp client = request.client();
    this.host = client.text();
    this.port = peer == null || !client.isPeer() ? 0 : Math.max(peer.port(), 0);
  }

  ClientRequest request() {
    return request;
  }

  @Override
  public String host() {
    return host;
  }

  /** Returns null: no name is looked up. */
  @Override
  public @Nullable String hostName() {
    return null;
  }

  @Override
  public String hostAddress() {
    return host;
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public @Nullable String path() {
    return null;
  }

  @Override
  public boolean isInetSocket() {
    return true;
  }

  @Override
  public boolean isDomainSocket() {
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ClientAddress that && host.equals(that.host) && port == that.port;
  }

  @Override
  public int hashCode() {
    return host.hashCode() * 31 + port;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
