package dev.netinfo.micronaut;

import dev.netinfo.responder.Responder;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;

/**
 * Hands Micronaut the path alone, before it makes a URI of the request target: that would fail for
 * {@code /<b>}, and lose what was asked for.
 */
@Singleton
final class RequestTargets implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final Responder responder;

  RequestTargets(Responder responder) {
    this.responder = responder;
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    NettyServerCustomizer.Registry registry = event.getBean();
    registry.register(
        new NettyServerCustomizer() {
          @Override
          public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
            return role == ChannelRole.CONNECTION ? new Connection(channel) : this;
          }
        });
    return registry;
  }

  private final class Connection implements NettyServerCustomizer {
    private final Channel channel;

    Connection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      channel
          .pipeline()
          .addBefore(
              ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND, "path-only", new PathOnly());
    }
  }

  private final class PathOnly extends ChannelInboundHandlerAdapter {
    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof HttpRequest request && request.decoderResult().isSuccess()) {
        if (isMalformed(request)) {
          request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException()));
        }
        String path = responder.path(request.uri());
        request.setUri(responder.knows(path) ? path : UnknownPath.of(path));
      }
      context.fireChannelRead(message);
    }

    /** Netty and Micronaut let pass what RFC 9112, sections 2.3 and 3.2, has refused. */
    private boolean isMalformed(HttpRequest request) {
      boolean isHttp11 = request.protocolVersion().equals(HttpVersion.HTTP_1_1);
      return isHttp11
          ? request.headers().getAll(HttpHeaderNames.HOST).size() != 1
          : !request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    }
  }
}
