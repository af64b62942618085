package dev.netinfo.netty;

import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadBudget;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ServerChannelRecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;

/**
 * Limits how many connections are open at a time, and how much memory each may hold. It is the
 * first handler of a listener's channel. Further connections wait in the kernel's queue.
 */
public final class ConnectionLimit extends ChannelInboundHandlerAdapter {
  private static final int READ_BYTES = 2 * 1024;

  /** With more unsent bytes than the second number, the next request has to wait. */
  private static final WriteBufferWaterMark UNSENT = new WriteBufferWaterMark(1024, 4 * 1024);

  private final HeadBudget heads = new HeadBudget();
  private final int max;
  private int open;

  /**
   * Makes the limit of one listener.
   *
   * @param max the maximum of open connections
   */
  public ConnectionLimit(int max) {
    this.max = max;
  }

  /** Makes the listener accept one connection at a time: an accepted one cannot be put back. */
  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    ChannelConfig listener = context.channel().config();
    listener.setRecvByteBufAllocator(new ServerChannelRecvByteBufAllocator().maxMessagesPerRead(1));
    listener.setOption(ChannelOption.SO_BACKLOG, Server.WAITING);
    listener.setOption(ChannelOption.SO_RCVBUF, Server.SOCKET_BUFFER_BYTES);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object accepted) {
    Channel connection = (Channel) accepted;
    bound(connection.config());
    connection.pipeline().addLast(new RequestGate(heads));
    connection.closeFuture().addListener(closed -> release(context));
    open++;
    context.channel().config().setAutoRead(open < max);
    context.fireChannelRead(connection);
  }

  private static void bound(ChannelConfig connection) {
    connection.setOption(ChannelOption.SO_SNDBUF, Server.SOCKET_BUFFER_BYTES);
    connection.setOption(ChannelOption.ALLOW_HALF_CLOSURE, true);
    connection.setRecvByteBufAllocator(
        new AdaptiveRecvByteBufAllocator(64, 512, READ_BYTES).maxMessagesPerRead(1));
    connection.setWriteBufferWaterMark(UNSENT);
  }

  private void release(ChannelHandlerContext context) {
    if (!context.executor().inEventLoop()) {
      if (!context.executor().isShuttingDown()) {
        context.executor().execute(() -> release(context));
      }
      return;
    }
    open--;
    context.channel().config().setAutoRead(true);
  }
}
