package dev.netinfo.micronaut;

import dev.netinfo.netty.Refusal;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.http.FrameworkHeaders;
import dev.netinfo.responder.http.FrameworkNames;
import dev.netinfo.responder.http.Request;
import dev.netinfo.responder.http.Response;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.netty.NettyHttpHeaders;
import io.micronaut.http.netty.NettyHttpRequestBuilder;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.netty.util.AsciiString;
import java.util.List;
import java.util.function.Consumer;

/** Routes the known paths. Unknown paths and malformed requests are errors in Micronaut. */
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
record ResponderController(Responder responder) implements ErrorResponseProcessor<byte[]> {
  private static final FrameworkNames<AsciiString> NAMES = new FrameworkNames<>(AsciiString::new);

  private static final FrameworkHeaders<List<Consumer<NettyHttpHeaders>>> HEADERS =
      FrameworkHeaders.oneByOne(ResponderController::header);

  /** Responds to GET and, because Micronaut adds that route, to HEAD. */
  @Get(uris = {"/", "/{field}"})
  HttpResponse<byte[]> respond(HttpRequest<?> request) {
    io.netty.handler.codec.http.HttpRequest head =
        NettyHttpRequestBuilder.asBuilder(request).toHttpRequestWithoutBody();
    if (head.decoderResult().isFailure()) {
      return response(Refusal.of(head.decoderResult()));
    }
    Request.Line line =
        new Request.Line(head.method().name(), head.uri(), head.protocolVersion().text());
    return response(
        responder.respond(
            Request.of(
                line,
                request.getRemoteAddress(),
                request.getServerAddress(),
                name -> head.headers().getAll(NAMES.of(name)))));
  }

  /** Responds to unknown paths and methods, invalid targets, and what Netty could not decode. */
  @Error(global = true)
  HttpResponse<byte[]> fallback(HttpRequest<?> request, Throwable cause) {
    return cause instanceof HttpStatusException ? respond(request) : refuse(400);
  }

  /** Responds to a HEAD that Netty could not decode, which Micronaut calls no processor for. */
  @Error(global = true, status = HttpStatus.BAD_REQUEST)
  HttpResponse<byte[]> undecoded(HttpRequest<?> request) {
    return respond(request);
  }

  /**
   * Replaces Micronaut's own processor, which would need a JSON library. Our handlers do not throw,
   * so an internal error comes from a header that Micronaut could not read: 400.
   */
  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> error) {
    return refuse(error.code() == 500 ? 400 : error.code());
  }

  private static MutableHttpResponse<byte[]> refuse(int status) {
    return response(Response.refusal(status));
  }

  private static MutableHttpResponse<byte[]> response(Response response) {
    MutableHttpResponse<byte[]> copy = HttpResponse.status(HttpStatus.valueOf(response.status()));
    NettyHttpHeaders headers = (NettyHttpHeaders) copy.getHeaders();
    HEADERS.of(response).forEach(header -> header.accept(headers));
    return response.body().length == 0 ? copy : copy.body(response.body());
  }

  /** Set so that nobody looks at it again; Micronaut would parse the content type each time. */
  private static Consumer<NettyHttpHeaders> header(String name, String value) {
    if (name.equals(HttpHeaders.CONTENT_TYPE)) {
      MediaType type = MediaType.of(value);
      return headers -> headers.contentType(type);
    }
    AsciiString nativeName = new AsciiString(name);
    AsciiString nativeValue = new AsciiString(value);
    return headers -> headers.setUnsafe(nativeName, nativeValue);
  }
}
