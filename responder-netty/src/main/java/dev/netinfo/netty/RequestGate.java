package dev.netinfo.netty;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import dev.netinfo.responder.Server;
import dev.netinfo.responder.http.HeadBudget;
import dev.netinfo.responder.http.HeadScanner;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelConfig;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Passes a client's bytes on head by head: a head when it is complete, and the next one when the
 * client has read enough of the responses; content as it comes. Closes the connection if a head
 * takes too long.
 *
 * <p>When the server drains, every response announces that the connection closes, and the framework
 * does that. So this handler closes it only if no request has arrived, in whole or in part.
 */
final class RequestGate extends ChannelDuplexHandler {
  /** What the server tells each connection. */
  enum Event {
    /** No further request will be taken. */
    DRAIN
  }

  private final HeadBudget budget;
  private final ChannelGroup connections;
  private final HeadScanner scanner = new HeadScanner();
  private @Nullable ByteBuf received;

  /** The number of bytes in {@code received} that were scanned without finding a head's end. */
  private int begun;

  private @Nullable Future<?> deadline;

  /** Whether the next head has to wait; then nothing is read. */
  private boolean isPaused;

  /** Whether the connection was read automatically before the pause. */
  private boolean isAutomatic;

  /** Whether somebody asked to read during the pause. */
  private boolean isReadWanted;

  /** Whether the connection closes when all is sent, and what still comes is not read. */
  private boolean isClosing;

  /** Makes the gate of a connection, which is added to those that are open. */
  RequestGate(HeadBudget budget, ChannelGroup connections) {
    this.budget = budget;
    this.connections = connections;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    connections.add(context.channel());
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    ByteBuf bytes = (ByteBuf) message;
    if (isClosing) {
      bytes.release();
      return;
    }
    received = received == null ? bytes : onHeap(received, bytes);
    handOn(context);
  }

  @Override
  public void read(ChannelHandlerContext context) {
    isReadWanted = isPaused;
    if (!isPaused) {
      context.read();
    }
  }

  /** Goes on later, because Netty calls this in the middle of a write. */
  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    context.fireChannelWritabilityChanged();
    if (isPaused) {
      context.executor().execute(() -> goOn(context));
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ChannelInputShutdownEvent.INSTANCE) {
      // Netty would close when the client sends no more.
      closeWhenSent(context);
    } else if (event != Event.DRAIN) {
      context.fireUserEventTriggered(event);
    } else if (received == null) {
      isClosing = true;
      closeWhenSent(context);
    }
  }

  private static void closeWhenSent(ChannelHandlerContext context) {
    context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    inTime();
    if (received != null) {
      received.release();
      received = null;
    }
  }

  private void handOn(ChannelHandlerContext context) {
    while (received != null && context.channel().isWritable()) {
      int content = scanner.content(received.readableBytes());
      if (content > 0) {
        context.fireChannelRead(take(received, content));
        continue;
      }
      // An array, because the scanner looks at each byte.
      int end = scanner.end(ByteBufUtil.getBytes(received));
      if (end < 0) {
        awaitTheRest(context, received);
        return;
      }
      inTime();
      context.fireChannelRead(head(take(received, end)));
    }
    if (received != null) {
      pause(context.channel().config());
    }
  }

  /** Stops reading, and the clock: a client is not late while the server does not read. */
  private void pause(ChannelConfig connection) {
    stopTheClock();
    isPaused = true;
    if (connection.isAutoRead()) {
      isAutomatic = true;
      connection.setAutoRead(false);
    }
  }

  private void goOn(ChannelHandlerContext context) {
    if (!context.channel().isWritable()) {
      return;
    }
    isPaused = false;
    handOn(context);
    context.fireChannelReadComplete();
    if (!isPaused) {
      readOn(context);
    }
  }

  private void readOn(ChannelHandlerContext context) {
    if (isAutomatic) {
      isAutomatic = false;
      context.channel().config().setAutoRead(true);
    } else if (isReadWanted) {
      read(context);
    }
  }

  private void awaitTheRest(ChannelHandlerContext context, ByteBuf begin) {
    int length = begin.readableBytes();
    if (!budget.grows(begun, length)) {
      close(context);
      return;
    }
    if (begun == 0) {
      received = onHeap(begin, Unpooled.EMPTY_BUFFER);
    }
    begun = length;
    if (deadline == null) {
      long millis = Server.HEAD_TIME.toMillis();
      deadline = context.executor().schedule(() -> close(context), millis, MILLISECONDS);
    }
  }

  private static void close(ChannelHandlerContext context) {
    ChannelFuture _ = context.close();
  }

  private void inTime() {
    budget.release(begun);
    begun = 0;
    stopTheClock();
  }

  private void stopTheClock() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  private ByteBuf head(ByteBuf head) {
    if (scanner.refusal() == 0) {
      return head;
    }
    ByteBuf standIn = StandIn.of(head, scanner.refusal());
    head.release();
    return standIn;
  }

  /** Takes the first bytes of those that were received. */
  private ByteBuf take(ByteBuf bytes, int length) {
    if (bytes.readableBytes() > length) {
      return bytes.readRetainedSlice(length);
    }
    received = null;
    return bytes;
  }

  /** Copies an incomplete head to the heap, so that it takes only its own bytes and no pool's. */
  private static ByteBuf onHeap(ByteBuf bytes, ByteBuf more) {
    int length = bytes.readableBytes() + more.readableBytes();
    ByteBuf all = Unpooled.buffer(length).writeBytes(bytes).writeBytes(more);
    bytes.release();
    more.release();
    return all;
  }
}
