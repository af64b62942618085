package dev.netinfo.micronaut;

import dev.netinfo.responder.Responder;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.exceptions.HttpStatusException;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * Reads the head of a request ahead of Micronaut, which would make a URI of the target (that fails
 * for {@code /<b>}, and forgets what was asked for) and take {@code get} for GET. What is served
 * goes on as it is, without its query; an unknown path goes on below one that has no route, another
 * method under a name that Micronaut does not know.
 *
 * <p>Duplex because Micronaut puts every outbound handler that is a bean into its pipelines.
 */
@Singleton
@Sharable
final class RequestHead extends ChannelDuplexHandler {
  private static final String UNKNOWN = "/unknown/";
  private static final String OTHER = "-";
  private static final String CHUNKED = "chunked";
  private static final Set<HttpMethod> SERVED =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final Responder responder;

  RequestHead(Responder responder) {
    this.responder = responder;
  }

  /** Returns the path as it was on the wire. */
  static String path(io.micronaut.http.HttpRequest<?> request) {
    String path = request.getPath();
    return path.startsWith(UNKNOWN)
        ? URLDecoder.decode(path.substring(UNKNOWN.length()), StandardCharsets.UTF_8)
        : path;
  }

  /** Returns the method as it was on the wire, of a request that is not GET, HEAD or OPTIONS. */
  static String otherMethod(io.micronaut.http.HttpRequest<?> request) {
    return request.getMethodName().substring(OTHER.length());
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest request) {
      check(request);
      rewrite(request);
    }
    boolean isBroken =
        message instanceof HttpContent content && content.decoderResult().isFailure();
    context.fireChannelRead(message);
    if (isBroken) { // a chunk; Netty reads no further on this connection
      context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
    }
  }

  /** Refuses what Netty and Micronaut let pass: RFC 9112, sections 2.3, 3.2 and 6.1. */
  private static void check(HttpRequest request) {
    HttpVersion version = request.protocolVersion();
    boolean isHttp11 = version.equals(HttpVersion.HTTP_1_1);
    String coding = request.headers().get(HttpHeaderNames.TRANSFER_ENCODING, CHUNKED);
    if (request.decoderResult().isFailure()) {
      return;
    }
    if (!isHttp11 && !version.equals(HttpVersion.HTTP_1_0)) {
      request.setProtocolVersion(HttpVersion.HTTP_1_1);
      refuse(request, HttpStatus.HTTP_VERSION_NOT_SUPPORTED);
    } else if (isHttp11 && request.headers().getAll(HttpHeaderNames.HOST).size() != 1) {
      refuse(request, HttpStatus.BAD_REQUEST);
    } else if (!coding.equalsIgnoreCase(CHUNKED)) {
      refuse(request, HttpStatus.NOT_IMPLEMENTED);
    }
  }

  private static void refuse(HttpRequest request, HttpStatus status) {
    request.setDecoderResult(DecoderResult.failure(new HttpStatusException(status, "")));
  }

  private void rewrite(HttpRequest request) {
    String path = responder.path(request.uri());
    request.setUri(
        responder.knows(path) ? path : UNKNOWN + URLEncoder.encode(path, StandardCharsets.UTF_8));
    if (!SERVED.contains(request.method())) {
      request.setMethod(HttpMethod.valueOf(OTHER + request.method()));
    }
    if (!HttpUtil.isKeepAlive(request)) { // Micronaut does not see "close" among other options
      request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
  }
}
