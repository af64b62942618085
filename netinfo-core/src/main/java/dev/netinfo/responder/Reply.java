package dev.netinfo.responder;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to answer; the adapter copies it to the wire.
 *
 * <p>Immutable and thread-safe.
 *
 * @param status the status code
 * @param headers every header to set, {@code Content-Length} and {@code Date} apart
 * @param text the body, or null if it is none or is JSON
 * @param fields the JSON object that is the body, of strings, integers, nulls, lists and maps; or
 *     null if the body is not JSON
 */
public record Reply(
    int status,
    Map<String, String> headers,
    @Nullable String text,
    @Nullable Map<String, @Nullable Object> fields) {
  /** The methods that every known path has. */
  static final String ALLOWED = "GET, HEAD, OPTIONS";

  private static final Map<String, String> NO_STORE = Map.of("Cache-Control", "no-store");
  private static final Reply OF_TEXT = empty().with("Content-Type", "text/plain; charset=utf-8");
  private static final Reply OF_JSON = empty().with("Content-Type", "application/json");

  /** Copies the headers. */
  public Reply {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  /**
   * Returns the octets of the body, none if there is none.
   *
   * @param json renders a JSON object, by the framework's own support
   * @throws E if that fails
   */
  public <E extends Exception> byte[] body(JsonText<E> json) throws E {
    String body = fields != null ? json.of(fields) : text != null ? text : "";
    return body.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Renders JSON.
   *
   * @param <E> how it fails
   */
  @FunctionalInterface
  public interface JsonText<E extends Exception> {
    /** Returns the text of a JSON object. */
    String of(Map<String, @Nullable Object> fields) throws E;
  }

  static Reply text(int status, String line) {
    return new Reply(status, OF_TEXT.headers, line + "\n", null);
  }

  static Reply json(Map<String, @Nullable Object> fields) {
    return new Reply(200, OF_JSON.headers, null, fields);
  }

  static Reply empty() {
    return new Reply(204, NO_STORE, null, null);
  }

  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, text, fields);
  }
}
