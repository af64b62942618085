package dev.netinfo.netty;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.netinfo.responder.Server;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;

/** What Netty refuses in place of a head, because it would read over many a mistake. */
record StandIn(ByteBuf malformed, ByteBuf longHeaders) {
  private static final StandIn HEAD = ofMethod("HEAD");
  private static final StandIn OTHERS = ofMethod("GET");
  private static final ByteBuf LONG_LINE = kept("x".repeat(Server.LINE_BYTES + 1));
  private static final ByteBuf BEGIN_OF_HEAD = kept("HEAD ");

  private static StandIn ofMethod(String method) {
    String line = method + " / HTTP/1.1\r\n";
    return new StandIn(
        kept(line + "Content-Length: malformed\r\n\r\n"),
        kept(line + "x".repeat(Server.HEADER_BYTES + 1)));
  }

  /** Returns what stands in for a head that is refused with a status, with its method. */
  static ByteBuf of(ByteBuf head, int status) {
    StandIn standIn = isHead(head) ? HEAD : OTHERS;
    return switch (status) {
      case 414 -> LONG_LINE.duplicate();
      case 431 -> standIn.longHeaders.duplicate();
      default -> standIn.malformed.duplicate();
    };
  }

  /** Empty lines may come before the request line (RFC 9112 section 2.2). */
  private static boolean isHead(ByteBuf head) {
    int begin = head.forEachByte(next -> next == '\r' || next == '\n');
    int length = BEGIN_OF_HEAD.readableBytes();
    return begin >= 0
        && head.writerIndex() - begin >= length
        && ByteBufUtil.equals(head, begin, BEGIN_OF_HEAD, 0, length);
  }

  private static ByteBuf kept(String text) {
    return Unpooled.unreleasableBuffer(Unpooled.copiedBuffer(text, US_ASCII));
  }
}
