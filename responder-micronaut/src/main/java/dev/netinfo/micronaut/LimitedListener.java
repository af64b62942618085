package dev.netinfo.micronaut;

import dev.netinfo.netty.ConnectionLimit;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;

/** Adds the limit of connections to Micronaut's listener. */
record LimitedListener(ConnectionLimit connections) implements NettyServerCustomizer {
  @Override
  public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
    if (role == ChannelRole.LISTENER) {
      channel.pipeline().addLast(connections);
    }
    return this;
  }
}
