package dev.netinfo.responder;

import dev.netinfo.address.Endpoint;
import dev.netinfo.client.ClientIp;
import dev.netinfo.responder.field.ConstantFields;
import dev.netinfo.responder.field.Field;
import dev.netinfo.responder.field.Greeting;
import dev.netinfo.responder.field.RequestFields;
import dev.netinfo.responder.http.Accept;
import dev.netinfo.responder.http.Head;
import dev.netinfo.responder.http.Request;
import dev.netinfo.responder.http.RequestCheck;
import dev.netinfo.responder.http.RequestTarget;
import dev.netinfo.responder.http.Response;
import dev.netinfo.responder.peer.Surroundings;
import dev.netinfo.text.Printable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The responder without its web framework: it makes the response to every request. The framework
 * parses HTTP and routes.
 *
 * <p>Thread-safe; only draining changes its responses.
 */
public final class Responder {
  private static final String ALLOWED = "GET, HEAD, OPTIONS";
  private static final Response OK = Response.text(200, "ok");
  private static final Response DRAINING = Response.text(503, "draining");
  private static final Response OPTIONS = Response.empty(Head.noContent().with("Allow", ALLOWED));
  private static final Head NOT_ALLOWED = Head.text(405).with("Allow", ALLOWED);
  private static final Head CHOSEN_TEXT = Head.text(200).with("Vary", "Accept");
  private static final Head CHOSEN_JSON = Head.json().with("Vary", "Accept");

  private final Settings settings;
  private final ConstantFields constants;
  private final Greeting greeting;
  private final ConfigurationWarnings warnings;
  private final Consumer<String> log;
  private final AtomicBoolean warned = new AtomicBoolean();
  private final Map<String, Function<Request, Response>> routes = new LinkedHashMap<>();
  private volatile boolean draining;

  private Responder(
      Settings settings,
      ConstantFields constants,
      ConfigurationWarnings warnings,
      Consumer<String> log) {
    this.settings = settings;
    this.constants = constants;
    this.greeting = constants.fill(settings.greeting());
    this.warnings = warnings;
    this.log = log;
    routes.put("/", this::greet);
    for (Field field : Field.values()) {
      routes.put("/" + field, request -> value(field, request));
    }
    routes.put("/hostname", request -> value(Field.POD_NAME, request));
    routes.put("/clientip", request -> Response.text(200, peer(request)));
    routes.put("/livez", request -> OK);
    routes.put("/healthz", request -> OK);
    routes.put("/readyz", request -> draining ? DRAINING : OK);
  }

  /**
   * Returns a responder with the settings and the pod's identity from the environment.
   *
   * @param environment the variables, such as {@code System.getenv()}
   * @param framework the framework that it runs on
   * @param log accepts single lines for the operator, without any text of a request
   * @throws IllegalArgumentException if a variable has the wrong shape; the message names it,
   *     quotes its text and says what would be right
   */
  public static Responder of(
      Map<String, String> environment, Framework framework, Consumer<String> log) {
    Settings settings = Settings.from(environment);
    Surroundings surroundings = Surroundings.of(environment);
    return new Responder(
        settings,
        ConstantFields.of(surroundings, framework, DemoVersion.of(environment)),
        ConfigurationWarnings.of(settings.policy(), surroundings),
        log);
  }

  /** Returns the settings. */
  public Settings settings() {
    return settings;
  }

  /** Returns every known path, for the framework's router. */
  public List<String> paths() {
    return List.copyOf(routes.keySet());
  }

  /**
   * Returns the response to any request, also to an unknown path or a malformed request. It takes
   * the path from the raw target, not from what a router decoded. Never throws.
   */
  public Response respond(Request request) {
    RequestCheck check = RequestCheck.of(request);
    Response response = check.fault() == 0 ? route(request) : Response.refusal(check.fault());
    Response announced = draining || check.isLast() ? response.closing() : response;
    return request.line().method().equals("HEAD") ? announced.withoutBody() : announced;
  }

  /** Starts draining: {@code /readyz} returns 503, and every response closes its connection. */
  void drain() {
    draining = true;
  }

  boolean isDraining() {
    return draining;
  }

  /** Logs which proxies and which header the responder believes, and the warnings about that. */
  void introduce() {
    log.accept("netinfo: " + settings.policy().describe());
    warnings.atStart().forEach(this::warn);
  }

  /** Returns a value that is known at start, for the ready line. */
  Object value(Field field) {
    return constants.values().getOrDefault(field, ClientIp.UNKNOWN);
  }

  private Response route(Request request) {
    String path = RequestTarget.path(request.line().target());
    Function<Request, Response> route = routes.get(path);
    if (route == null) {
      return Response.text(404, "no such path: " + Printable.percentEncode(path));
    }
    String method = request.line().method();
    return switch (method) {
      case "GET", "HEAD" -> route.apply(request);
      case "OPTIONS" -> OPTIONS;
      default ->
          Response.text(
              NOT_ALLOWED,
              Printable.percentEncode(method) + " is not allowed here; use " + ALLOWED);
    };
  }

  private Response greet(Request request) {
    RequestFields fields = fields(request);
    return Accept.prefersJson(request)
        ? Response.json(
            CHOSEN_JSON,
            fields.json(warnings.onRecord(request.peer(), request.headers(), fields.client())))
        : Response.text(CHOSEN_TEXT, fields.text(Field.GREETING));
  }

  private Response value(Field field, Request request) {
    Object value = fields(request).value(field);
    return value == null
        ? Response.text(404, field.howToSupply())
        : Response.text(200, RequestFields.text(value));
  }

  private RequestFields fields(Request request) {
    Endpoint peer = request.peer();
    ClientIp client =
        settings.policy().resolve(peer == null ? null : peer.address(), request.headers());
    warnOnce(request, client);
    return new RequestFields(constants, greeting, request, client);
  }

  /** Logs one warning in all: it holds for every request, and nobody may flood the log with it. */
  private void warnOnce(Request request, ClientIp client) {
    String line =
        warned.get() ? null : warnings.onRequest(request.peer(), request.headers(), client);
    if (line != null && warned.compareAndSet(false, true)) {
      warn(line);
    }
  }

  private void warn(String line) {
    log.accept("netinfo: advice: " + line);
  }

  private static String peer(Request request) {
    Endpoint peer = request.peer();
    return peer == null ? ClientIp.UNKNOWN : peer.toString();
  }
}
