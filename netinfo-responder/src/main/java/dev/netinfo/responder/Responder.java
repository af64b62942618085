package dev.netinfo.responder;

import dev.netinfo.address.Endpoint;
import dev.netinfo.client.ClientIp;
import dev.netinfo.client.HeaderLines;
import dev.netinfo.identity.NodeInfo;
import dev.netinfo.identity.PodInfo;
import dev.netinfo.text.Printable;
import dev.netinfo.vocabulary.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The responder without its web framework: which paths there are and what each answers. The
 * framework routes, renders JSON and speaks HTTP.
 *
 * <p>Immutable but for {@link #drain()}, and thread-safe.
 */
public final class Responder {
  private final Settings settings;
  private final Identity identity;
  private final Advice advice;
  private final Consumer<String> log;
  private final AtomicBoolean advised = new AtomicBoolean();
  private final Map<String, Function<Caller, Reply>> routes = new LinkedHashMap<>();
  private volatile boolean draining;

  private Responder(Settings settings, Identity identity, Advice advice, Consumer<String> log) {
    this.settings = settings;
    this.identity = identity;
    this.advice = advice;
    this.log = log;
    routes.put("/", this::greet);
    for (Word word : Word.values()) {
      routes.put("/" + word, caller -> tell(word, caller));
    }
    routes.put("/hostname", caller -> tell(Word.POD_NAME, caller));
    routes.put("/clientip", caller -> Reply.text(200, peer(caller)));
    routes.put("/livez", caller -> Reply.text(200, "ok"));
    routes.put("/healthz", caller -> Reply.text(200, "ok"));
    routes.put("/readyz", caller -> draining ? Reply.text(503, "draining") : Reply.text(200, "ok"));
  }

  /**
   * Reads settings and identity from the environment.
   *
   * @param log takes single lines for the operator, never text of a request
   * @throws IllegalArgumentException if a variable has the wrong shape; the message names it,
   *     quotes its text and says what would be right
   */
  public static Responder of(
      Map<String, String> environment, Framework framework, Consumer<String> log) {
    Settings settings = Settings.from(environment);
    PodInfo pod = PodInfo.from(environment);
    NodeInfo node = NodeInfo.from(environment);
    return new Responder(
        settings,
        Identity.of(pod, node, framework, Build.version(environment)),
        Advice.on(settings.policy(), environment, pod, node),
        log);
  }

  /** Returns the settings. */
  public Settings settings() {
    return settings;
  }

  /** Returns every known path, for the framework's router: literals, compared byte by byte. */
  public List<String> paths() {
    return List.copyOf(routes.keySet());
  }

  /**
   * Returns the path of a request target (RFC 9112 section 3.2), raw: what stands before the query,
   * and in absolute form after the authority.
   */
  public String path(String target) {
    return RequestTarget.path(target);
  }

  /** Tells whether the path, as it is on the wire without its query, is a known one. */
  public boolean knows(String rawPath) {
    return routes.containsKey(rawPath);
  }

  /** Answers GET, and HEAD but for the body, on a path; one that is not known is not found. */
  public Reply answer(String rawPath, Caller caller) {
    Function<Caller, Reply> route = routes.get(rawPath);
    return route == null ? notFound(rawPath) : finished(route.apply(caller));
  }

  /** Answers OPTIONS on a known path. */
  public Reply options() {
    return finished(Reply.empty().with("Allow", Reply.ALLOWED));
  }

  /** Answers any other method on a known path. */
  public Reply methodNotAllowed(String method) {
    String line = Printable.percentEncode(method) + " is not allowed here; use " + Reply.ALLOWED;
    return finished(Reply.text(405, line).with("Allow", Reply.ALLOWED));
  }

  /** Answers any method on an unknown path, given as it is on the wire without its query. */
  public Reply notFound(String rawPath) {
    return finished(Reply.text(404, "no such path: " + Printable.percentEncode(rawPath)));
  }

  /** Answers a request that is refused before it has a path: malformed, or too large. */
  public Reply refused(int status) {
    return finished(Reply.text(status, Refusal.of(status)));
  }

  /** Logs whom the responder believes about the client, and what looks wrong about that. */
  void introduce() {
    log.accept("netinfo: " + settings.policy().describe());
    advice.atStart().forEach(this::advise);
  }

  /** From now on {@code /readyz} says so, and every answer closes its connection. */
  public void drain() {
    draining = true;
  }

  /** Returns a value that is known at start, for the ready line. */
  Object value(Word word) {
    return identity.values().getOrDefault(word, ClientIp.UNKNOWN);
  }

  private Reply greet(Caller caller) {
    Answer answer = answer(caller);
    List<String> accepted = caller.headers().lines("Accept");
    boolean isJson = accepted != null && new Accept(accepted).prefersJson();
    return isJson ? Reply.json(answer.fields()) : Reply.greeting(answer.text(Word.GREETING));
  }

  private Reply tell(Word word, Caller caller) {
    Answer answer = answer(caller);
    return answer.value(word) == null
        ? Reply.text(404, Absence.of(word))
        : Reply.text(200, answer.text(word));
  }

  private Answer answer(Caller caller) {
    Endpoint peer = caller.peer();
    adviseOnce(peer, caller.headers());
    ClientIp client =
        settings.policy().resolve(peer == null ? null : peer.address(), caller.headers());
    return new Answer(identity, settings.greeting(), caller, client);
  }

  /** What one request shows is true of all, and nobody may fill the log with it. */
  private void adviseOnce(@Nullable Endpoint peer, HeaderLines headers) {
    String line = advised.get() ? null : advice.on(peer, headers);
    if (line != null && advised.compareAndSet(false, true)) {
      advise(line);
    }
  }

  private void advise(String line) {
    log.accept("netinfo: advice: " + line);
  }

  private static String peer(Caller caller) {
    Endpoint peer = caller.peer();
    return peer == null ? ClientIp.UNKNOWN : peer.toString();
  }

  private Reply finished(Reply reply) {
    return draining ? reply.with("Connection", "close") : reply;
  }
}
