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
 */
public final class Reply {
  /** The methods that every known path has. */
  static final String ALLOWED = "GET, HEAD, OPTIONS";

  private static final Reply EMPTY =
      new Reply(204, Map.of("Cache-Control", "no-store"), null, null);
  private static final Reply OF_TEXT = EMPTY.with("Content-Type", "text/plain; charset=utf-8");
  private static final Reply OF_GREETING = OF_TEXT.with("Vary", "Accept");
  private static final Reply OF_RECORD =
      EMPTY.with("Content-Type", "application/json").with("Vary", "Accept");

  private final int status;
  private final Map<String, String> headers;
  private final @Nullable String text;
  private final @Nullable Map<String, @Nullable Object> fields;

  /** Takes headers that nobody changes any more: most replies share them. */
  private Reply(
      int status,
      Map<String, String> headers,
      @Nullable String text,
      @Nullable Map<String, @Nullable Object> fields) {
    this.status = status;
    this.headers = headers;
    this.text = text;
    this.fields = fields;
  }

  /** Returns the status code. */
  public int status() {
    return status;
  }

  /** Returns every header to set, {@code Content-Length} and {@code Date} apart; unmodifiable. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the body, or null if it is none or is JSON. */
  public @Nullable String text() {
    return text;
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

  /** One of the two forms in which {@code /} answers. */
  static Reply greeting(String line) {
    return new Reply(200, OF_GREETING.headers, line + "\n", null);
  }

  /** The other: a JSON object of strings, integers, nulls, lists and maps. */
  static Reply json(Map<String, @Nullable Object> fields) {
    return new Reply(200, OF_RECORD.headers, null, fields);
  }

  static Reply empty() {
    return EMPTY;
  }

  Reply with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Reply(status, Collections.unmodifiableMap(more), text, fields);
  }
}
