package dev.netinfo.vertx;

import dev.netinfo.netty.ConnectionLimit;
import io.netty.bootstrap.ServerBootstrap;
import io.vertx.core.impl.transports.NioTransport;
import io.vertx.core.impl.transports.TransportInternal;
import io.vertx.core.net.TcpConfig;
import io.vertx.core.transport.Transport;

/** Vert.x's default transport, with the limit of connections. */
final class LimitedTransport extends NioTransport {
  private final int maxConnections;

  private LimitedTransport(int maxConnections) {
    this.maxConnections = maxConnections;
  }

  /** Makes the transport of one server. */
  static Transport of(int maxConnections) {
    return new TransportInternal("limited nio", true, null, new LimitedTransport(maxConnections));
  }

  @Override
  public void configure(TcpConfig config, boolean isUnixSocket, ServerBootstrap bootstrap) {
    super.configure(config, isUnixSocket, bootstrap);
    bootstrap.handler(new ConnectionLimit(maxConnections));
  }
}
