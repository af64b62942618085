package dev.netinfo.micronaut;

import dev.netinfo.address.Endpoint;
import dev.netinfo.responder.Responder;
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
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/**
 * Routes the known paths; whatever has no route, and what is malformed, is an error of Micronaut.
 */
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class ResponderController {
  private final Responder responder;

  ResponderController(Responder responder) {
    this.responder = responder;
  }

  /** HEAD comes with GET. */
  @Get(uris = {"/", "/{field}"})
  HttpResponse<byte[]> respond(HttpRequest<?> request) {
    io.netty.handler.codec.http.HttpRequest head = head(request);
    Request.Line line =
        new Request.Line(head.method().name(), head.uri(), head.protocolVersion().text());
    return response(
        responder.respond(
            new Request(
                line, Endpoint.of(request.getRemoteAddress()), request.getHeaders()::getAll)));
  }

  /** An unknown path or method; else a target that is no URI. */
  @Error(global = true)
  HttpResponse<byte[]> fallback(HttpRequest<?> request, Throwable cause) {
    return cause instanceof HttpStatusException ? respond(request) : refuse(400);
  }

  @Error(status = HttpStatus.BAD_REQUEST, global = true)
  HttpResponse<byte[]> malformed() {
    return refuse(400);
  }

  @Error(status = HttpStatus.REQUEST_ENTITY_TOO_LARGE, global = true)
  HttpResponse<byte[]> tooLarge(HttpRequest<?> request) {
    return refuse(
        switch (head(request).decoderResult().cause()) {
          case TooLongHttpHeaderException headers -> 431;
          case TooLongHttpLineException target -> 414;
          case null, default -> 413;
        });
  }

  private static HttpResponse<byte[]> refuse(int status) {
    return response(Response.refusal(status));
  }

  private static io.netty.handler.codec.http.HttpRequest head(HttpRequest<?> request) {
    return NettyHttpRequestBuilder.asBuilder(request).toHttpRequestWithoutBody();
  }

  private static HttpResponse<byte[]> response(Response response) {
    MutableHttpResponse<byte[]> copy = HttpResponse.status(HttpStatus.valueOf(response.status()));
    response.headers().forEach(copy::header);
    return response.body().length == 0 ? copy : copy.body(response.body());
  }
}
