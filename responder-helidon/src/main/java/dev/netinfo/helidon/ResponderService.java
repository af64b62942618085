package dev.netinfo.helidon;

import dev.netinfo.responder.Responder;
import dev.netinfo.responder.http.FrameworkHeaders;
import dev.netinfo.responder.http.FrameworkNames;
import dev.netinfo.responder.http.Request;
import dev.netinfo.responder.http.Response;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetSocketAddress;
import java.util.List;

/** Routes the known paths, and sends every other path to the last route. */
record ResponderService(Responder responder) implements HttpService {
  private static final FrameworkNames<HeaderName> NAMES = new FrameworkNames<>(HeaderNames::create);

  private static final FrameworkHeaders<List<Header>> HEADERS =
      FrameworkHeaders.oneByOne(HeaderValues::createCached);

  @Override
  public void routing(HttpRules rules) {
    responder.paths().forEach(path -> rules.any(path, this::respond));
    rules.any(this::respond);
  }

  void respond(ServerRequest request, ServerResponse response) {
    HttpPrologue prologue = request.prologue();
    Request.Line line =
        new Request.Line(prologue.method().text(), target(prologue), prologue.rawProtocol());
    Response answer =
        responder.respond(
            Request.of(
                line,
                (InetSocketAddress) request.remotePeer().address(),
                (InetSocketAddress) request.localPeer().address(),
                name -> request.headers().all(NAMES.of(name), List::of)));
    response.status(answer.status());
    HEADERS.of(answer).forEach(response::header);
    response.send(answer.body());
    if (answer.closes()) {
      // Helidon announces the close but leaves the connection open (helidon-io/helidon#12324).
      throw new CloseConnectionException("announced by the response");
    }
  }

  /** Returns the raw target, which Helidon has split. */
  private static String target(HttpPrologue prologue) {
    String path = prologue.uriPath().rawPath();
    return prologue.hasQuery() ? path + "?" + prologue.query().rawValue() : path;
  }
}
