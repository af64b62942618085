package dev.netinfo.helidon;

import dev.netinfo.address.Endpoint;
import dev.netinfo.responder.Caller;
import dev.netinfo.responder.Reply;
import dev.netinfo.responder.Responder;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.json.Json;
import java.net.InetSocketAddress;
import java.util.List;

/** Routes the responder's paths. */
final class ResponderService implements HttpService {
  private final Responder responder;

  ResponderService(Responder responder) {
    this.responder = responder;
  }

  @Override
  public void routing(HttpRules rules) {
    // The router would take /a/../ and /%6Civez for known paths.
    rules.any((request, response) -> {
      String path = responder.path(request.prologue().uriPath().rawPath());
      if (!responder.knows(path)) {
        send(request, response, responder.notFound(path));
      } else if (path.equals(request.path().path())) {
        response.next();
      } else {
        response.reroute(path); // a target in absolute form without a path
      }
    });
    for (String path : responder.paths()) {
      rules
          .get(path, (request, response) -> answer(path, request, response))
          .head(path, (request, response) -> answer(path, request, response))
          .options(path, (request, response) -> send(request, response, responder.options()))
          .any(
              path,
              (request, response) ->
                  send(
                      request,
                      response,
                      responder.methodNotAllowed(request.prologue().method().text())));
    }
  }

  private void answer(String path, ServerRequest request, ServerResponse response) {
    Endpoint peer = Endpoint.of((InetSocketAddress) request.remotePeer().address());
    Caller caller =
        new Caller(peer, name -> request.headers().all(HeaderNames.create(name), List::of));
    send(request, response, responder.answer(path, caller));
  }

  private static void send(ServerRequest request, ServerResponse response, Reply reply) {
    response.status(reply.status());
    reply.headers().forEach(response::header);
    byte[] body = reply.body(fields -> Json.createObjectBuilder(fields).build().toString());
    if (request.prologue().method().equals(Method.HEAD)) {
      response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length)).send();
    } else {
      response.send(body);
    }
    boolean isLast =
        request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)
            || response.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
    if (isLast) {
      // Helidon says that it closes, and leaves the connection open (helidon-io/helidon#12324).
      throw new CloseConnectionException("either side asked for it");
    }
  }
}
