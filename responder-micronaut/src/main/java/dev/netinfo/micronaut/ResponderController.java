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
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Error;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Options;
import io.micronaut.http.annotation.Produces;
import io.micronaut.json.JsonMapper;
import java.io.IOException;

/** Routes the responder's paths, and answers what has no route. */
@Controller
final class ResponderController {
  private final Responder responder;
  private final JsonMapper json;

  ResponderController(Responder responder, JsonMapper json) {
    this.responder = responder;
    this.json = json;
  }

  /** HEAD comes with GET. */
  @Get(uris = {"/", "/{word}"})
  @Produces(MediaType.ALL)
  HttpResponse<byte[]> answer(HttpRequest<?> request) throws IOException {
    Caller caller =
        new Caller(Endpoint.of(request.getRemoteAddress()), request.getHeaders()::getAll);
    return response(responder.answer(request.getPath(), caller));
  }

  @Options(uris = {"/", "/{word}"})
  HttpResponse<byte[]> options() throws IOException {
    return response(responder.options());
  }

  @Error(status = HttpStatus.METHOD_NOT_ALLOWED, global = true)
  HttpResponse<byte[]> methodNotAllowed(HttpRequest<?> request) throws IOException {
    return response(responder.methodNotAllowed(request.getMethodName()));
  }

  @Error(status = HttpStatus.NOT_FOUND, global = true)
  HttpResponse<byte[]> notFound(HttpRequest<?> request) throws IOException {
    // Micronaut asks this of an answer of our own too: an absent word is a 404 on a known path.
    return responder.knows(request.getPath())
        ? answer(request)
        : response(responder.notFound(UnknownPath.original(request.getUri().getRawPath())));
  }

  @Error(status = HttpStatus.BAD_REQUEST, global = true)
  HttpResponse<byte[]> malformed() throws IOException {
    return response(responder.refused(400));
  }

  @Error(status = HttpStatus.REQUEST_ENTITY_TOO_LARGE, global = true)
  HttpResponse<byte[]> tooLarge() throws IOException {
    return response(responder.refused(413));
  }

  /** Nothing of ours fails: what Micronaut throws is about the request. */
  @Error(global = true)
  HttpResponse<byte[]> failed(Throwable cause) throws IOException {
    return response(responder.refused(400));
  }

  private HttpResponse<byte[]> response(Reply reply) throws IOException {
    MutableHttpResponse<byte[]> response = HttpResponse.status(HttpStatus.valueOf(reply.status()));
    reply.headers().forEach(response::header);
    byte[] body = reply.body(json::writeValueAsString);
    // HEAD gets the length too, and Micronaut keeps the body back.
    return body.length == 0 ? response : response.contentLength(body.length).body(body);
  }
}
