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

/**
 * Routes the known paths; whatever has no route, and what is malformed, is an error of Micronaut.
 */
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class ResponderController implements ErrorResponseProcessor<byte[]> {
  private static final Function<Head, NativeHead> HEADS = Head.cached(NativeHead::of);

  private final Responder responder;

  ResponderController(Responder responder) {
    this.responder = responder;
  }

  /** HEAD comes with GET. */
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

  /** An unknown path or method; else a target that is no URI, or what Netty could not decode. */
  @Error(global = true)
  HttpResponse<byte[]> fallback(HttpRequest<?> request, Throwable cause) {
    return switch (cause) {
      case HttpStatusException noRoute -> respond(request);
      case TooLongHttpHeaderException headers -> refuse(431);
      case TooLongHttpLineException target -> refuse(414);
      default -> refuse(400);
    };
  }

  /** Has to be there for Micronaut to go on to {@link #fallback} with what Netty says is wrong. */
  @Error(status = HttpStatus.BAD_REQUEST, global = true)
  HttpResponse<byte[]> malformed() {
    return refuse(400);
  }

  /** The same for a request line or headers that are too long. */
  @Error(status = HttpStatus.REQUEST_ENTITY_TOO_LARGE, global = true)
  HttpResponse<byte[]> tooLarge() {
    return refuse(413);
  }

  /** Stands here for Micronaut's own, which would need a library for JSON. */
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
