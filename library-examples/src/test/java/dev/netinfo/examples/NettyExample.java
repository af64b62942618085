package dev.netinfo.examples;

import dev.netinfo.address.IpAddress;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.ClientIpPolicy;
import dev.netinfo.client.Peer;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** A handler behind {@code HttpServerCodec}. */
final class NettyExample extends SimpleChannelInboundHandler<HttpRequest> {
  private final ClientIpPolicy policy;

  NettyExample(ClientIpPolicy policy) {
    this.policy = policy;
  }

  // @start region=example
  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpRequest request) {
    IpAddress peer = Peer.of(context.channel().remoteAddress());
    ClientIp client = policy.resolve(peer, request.headers()::getAll);
    ByteBuf body = ByteBufUtil.writeAscii(context.alloc(), client.text());
    FullHttpResponse response =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK, body);
    response.headers().set(HttpHeaderNames.CONTENT_LENGTH, body.readableBytes());
    context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
  }
  // @end
}
