package dev.netinfo.micronaut;

import dev.netinfo.netty.ConnectionLimit;
import dev.netinfo.responder.Responder;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/** Adds the limit of connections to Micronaut's listener. */
@Singleton
final class LimitedListener
    implements BeanCreatedEventListener<NettyServerCustomizer.Registry>, NettyServerCustomizer {
  private final int maxConnections;

  LimitedListener(Responder responder) {
    this.maxConnections = responder.settings().maxConnections();
  }

  @Override
  public Registry onCreated(BeanCreatedEvent<Registry> event) {
    event.getBean().register(this);
    return event.getBean();
  }

  @Override
  public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
    if (role == ChannelRole.LISTENER) {
      channel.pipeline().addLast(new ConnectionLimit(maxConnections));
    }
    return this;
  }
}
