package dev.netinfo.netty;

import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadBudget;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.ServerChannelRecvByteBufAllocator;
import io.netty.channel.WriteBufferWaterMark;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.util.concurrent.GlobalEventExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many connections are open at a time, and how much memory each may hold. It is the
 * first handler of a listener's channel. Further connections wait in the kernel's queue. At the end
 * it lets the requests in flight finish.
 *
 * <p>It is sharable for listeners that follow one another: when the port cannot be opened, Vert.x
 * tries again with another listener for each further event loop.
 */
@Sharable
public final class ConnectionLimit extends ChannelInboundHandlerAdapter {
  private static final int READ_BYTES = 2 * 1024;

  /** With more unsent bytes than the second number, the next request has to wait. */
  private static final WriteBufferWaterMark UNSENT = new WriteBufferWaterMark(1024, 4 * 1024);

  private final HeadBudget heads = new HeadBudget();
  private final ChannelGroup connections = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE);
  private final int max;
  private volatile @Nullable Channel listener;
  private int open;

  /**
   * Makes the limit of one port.
   *
   * @param max the maximum of open connections
   */
  public ConnectionLimit(int max) {
    this.max = max;
  }

  /** Makes the listener accept one connection at a time: an accepted one cannot be put back. */
  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    listener = context.channel();
    ChannelConfig config = context.channel().config();
    config.setRecvByteBufAllocator(new ServerChannelRecvByteBufAllocator().maxMessagesPerRead(1));
    config.setOption(ChannelOption.SO_BACKLOG, Server.WAITING);
    config.setOption(ChannelOption.SO_RCVBUF, Server.SOCKET_BUFFER_BYTES);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object accepted) {
    Channel connection = (Channel) accepted;
    bound(connection.config());
    connection.pipeline().addLast(new RequestGate(heads, connections));
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

  /**
   * Closes the listener, then each connection when its requests in flight have finished; returns
   * when all are closed, or after {@link Server#IN_FLIGHT}. The frameworks would close connections
   * whose responses are not yet sent, or whose requests have not arrived whole.
   */
  public void drain() {
    if (listener != null) {
      listener.close().awaitUninterruptibly();
    }
    connections.forEach(each -> each.pipeline().fireUserEventTriggered(RequestGate.Event.DRAIN));
    connections.newCloseFuture().awaitUninterruptibly(Server.IN_FLIGHT.toMillis());
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
