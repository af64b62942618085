package dev.netinfo.responder;

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
 * @param body a {@code String} to be sent as UTF-8; a {@code Map<String, Object>} to be rendered as
 *     a JSON object by the framework (of strings, integers, nulls, lists and maps); or null for no
 *     body
 */
public record Reply(int status, Map<String, String> headers, @Nullable Object body) {
  /** The methods that every known path has. */
  static final String ALLOWED = "GET, HEAD, OPTIONS";

  private static final Map<String, String> NO_STORE = Map.of("Cache-Control", "no-store");
  private static final Reply OF_TEXT = empty().with("Content-Type", "text/plain; charset=utf-8");
  private static final Reply OF_JSON = empty().with("Content-Type", "application/json");

  /** Copies the headers. */
  public Reply {
    headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
  }

  static Reply text(int status, String line) {
    return new Reply(status, OF_TEXT.headers, line + "\n");
  }

  static Reply json(Map<String, @Nullable Object> fields) {
    return new Reply(200, OF_JSON.headers, fields);
  }

  static Reply empty() {
    return new Reply(204, NO_STORE, null);
  }

  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
