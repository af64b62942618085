package dev.netinfo.responder;

import java.util.HashMap;
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

  private static final String NO_STORE = "no-store";
  private static final Map<String, String> TEXT_HEADERS =
      Map.of("Content-Type", "text/plain; charset=utf-8", "Cache-Control", NO_STORE);
  private static final Map<String, String> JSON_HEADERS =
      Map.of("Content-Type", "application/json", "Cache-Control", NO_STORE);

  /** Copies the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  static Reply text(int status, String line) {
    return new Reply(status, TEXT_HEADERS, line + "\n");
  }

  static Reply json(Map<String, @Nullable Object> fields) {
    return new Reply(200, JSON_HEADERS, fields);
  }

  static Reply empty() {
    return new Reply(204, Map.of("Cache-Control", NO_STORE), null);
  }

  Reply with(String header, String value) {
    Map<String, String> more = new HashMap<>(headers);
    more.put(header, value);
    return new Reply(status, more, body);
  }
}
