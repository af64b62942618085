package dev.netinfo.micronaut;

import dev.netinfo.address.Endpoint;
import dev.netinfo.responder.Caller;
import dev.netinfo.responder.Reply;
import dev.netinfo.responder.Responder;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.json.JsonMapper;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.io.IOException;

/** Routes the responder's paths, and answers what has no route. */
@Controller
@Consumes(MediaType.ALL)
@Produces(MediaType.ALL)
final class ResponderController {
  private final Responder responder;
  private final JsonMapper json;

  ResponderController(Responder responder, JsonMapper json) {
    this.responder = responder;
    this.json = json;
  }

  /** HEAD comes with GET. */
  @Get(uris = {"/", "/{word}"})
  HttpResponse<byte[]> answer(HttpRequest<?> request) throws IOException {
    Caller caller =
        new Caller(Endpoint.of(request.getRemoteAddress()), request.getHeaders()::getAll);
    return response(responder.answer(RequestHead.path(request), caller));
  }

  @Options(uris = {"/", "/{word}"})
  HttpResponse<byte[]> options() throws IOException {
    return response(responder.options());
  }

  @Error(status = HttpStatus.METHOD_NOT_ALLOWED, global = true)
  HttpResponse<byte[]> methodNotAllowed(HttpRequest<?> request) throws IOException {
    return response(responder.methodNotAllowed(RequestHead.otherMethod(request)));
  }

  /** Not only unknown paths: Micronaut comes here with the 404 of an absent value as well. */
  @Error(status = HttpStatus.NOT_FOUND, global = true)
  HttpResponse<byte[]> notFound(HttpRequest<?> request) throws IOException {
    return answer(request);
  }

  /** Has to be there for Micronaut to go on to {@link #refused} with what Netty says is wrong. */
  @Error(status = HttpStatus.BAD_REQUEST, global = true)
  HttpResponse<byte[]> malformed() throws IOException {
    return response(responder.refused(400));
  }

  /** The same for a request line or headers that are too long. */
  @Error(status = HttpStatus.REQUEST_ENTITY_TOO_LARGE, global = true)
  HttpResponse<byte[]> tooLarge() throws IOException {
    return response(responder.refused(413));
  }

  /** Nothing of ours fails: what is thrown is about the request. */
  @Error(global = true)
  HttpResponse<byte[]> refused(Throwable cause) throws IOException {
    int status =
        switch (cause) {
          case TooLongHttpHeaderException _ -> 431;
          case TooLongHttpLineException _ -> 414;
          case HttpStatusException refusal -> refusal.getStatus().getCode();
          default -> 400;
        };
    return response(responder.refused(status));
  }

  private HttpResponse<byte[]> response(Reply reply) throws IOException {
    MutableHttpResponse<byte[]> response = HttpResponse.status(HttpStatus.valueOf(reply.status()));
    reply.headers().forEach(response::header);
    byte[] body = reply.body(json::writeValueAsString);
    // Of the answer to HEAD, Micronaut drops the body, and its length too unless it is told.
    return body.length == 0 ? response : response.contentLength(body.length).body(body);
  }
}
