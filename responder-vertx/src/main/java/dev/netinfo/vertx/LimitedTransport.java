package dev.netinfo.vertx;

import dev.netinfo.netty.ConnectionLimit;
import io.netty.bootstrap.ServerBootstrap;
import io.vertx.core.impl.transports.NioTransport;
import io.vertx.core.impl.transports.TransportInternal;
import io.vertx.core.net.TcpConfig;
import io.vertx.core.transport.Transport;

/** Vert.x's default transport, with the limit of connections. */
final class LimitedTransport extends NioTransport {
  private final ConnectionLimit connections;

  private LimitedTransport(ConnectionLimit connections) {
    this.connections = connections;
  }

  /** Makes the transport of one server. */
  static Transport of(ConnectionLimit connections) {
    return new TransportInternal("limited nio", true, null, new LimitedTransport(connections));
  }

  @Override
  public void configure(TcpConfig config, boolean isUnixSocket, ServerBootstrap bootstrap) {
    super.configure(config, isUnixSocket, bootstrap);
    bootstrap.handler(connections);
  }
}
