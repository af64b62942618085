package dev.netinfo.micronaut;

import dev.netinfo.address.Endpoint;
import dev.netinfo.address.IpAddress;
import dev.netinfo.responder.Responder;
import dev.netinfo.responder.http.Head;
import dev.netinfo.responder.http.Request;
import dev.netinfo.responder.http.Response;
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
import io.micronaut.http.netty.NettyHttpRequestBuilder;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.function.Function;

/** Routes the known paths. Unknown paths and malformed requests are errors in Micronaut. */
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class ResponderController implements ErrorResponseProcessor<byte[]> {
  private static final Function<Head, NativeHead> HEADS = Head.cached(NativeHead::of);

  private final Responder responder;

  ResponderController(Responder responder) {
    this.responder = responder;
  }

  /** Responds to GET and, because Micronaut adds that route, to HEAD. */
  @Get(uris = {"/", "/{field}"})
  HttpResponse<byte[]> respond(HttpRequest<?> request) {
    io.netty.handler.codec.http.HttpRequest head =
        NettyHttpRequestBuilder.asBuilder(request).toHttpRequestWithoutBody();
    Request.Line line =
        new Request.Line(head.method().name(), head.uri(), head.protocolVersion().text());
    return response(
        responder.respond(
            new Request(
                line,
                Endpoint.of(request.getRemoteAddress()),
                IpAddress.of(request.getServerAddress().getAddress()),
                request.getHeaders()::getAll)));
  }

  /** Responds to unknown paths and methods, invalid targets, and what Netty could not decode. */
  @Error(global = true)
  HttpResponse<byte[]> fallback(HttpRequest<?> request, Throwable cause) {
    return switch (cause) {
      case HttpStatusException noRoute -> respond(request);
      case TooLongHttpHeaderException headers -> refuse(431);
      case TooLongHttpLineException target -> refuse(414);
      default -> refuse(400);
    };
  }

  /** Micronaut calls {@link #fallback} with Netty's exception only if this handler exists. */
  @Error(status = HttpStatus.BAD_REQUEST, global = true)
  HttpResponse<byte[]> malformed() {
    return refuse(400);
  }

  /** Needed for the same reason, for a request line or headers that are too long. */
  @Error(status = HttpStatus.REQUEST_ENTITY_TOO_LARGE, global = true)
  HttpResponse<byte[]> tooLarge() {
    return refuse(413);
  }

  /** Replaces Micronaut's own processor, which would need a JSON library. */
  @Override
  public MutableHttpResponse<byte[]> processResponse(
      ErrorContext context, MutableHttpResponse<?> error) {
    return refuse(error.code());
  }

  private static MutableHttpResponse<byte[]> refuse(int status) {
    return response(Response.refusal(status));
  }

  private static MutableHttpResponse<byte[]> response(Response response) {
    return HEADS.apply(response.head()).with(response.body(), response.length());
  }
}
