package dev.netinfo.responder.http;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The response to one request. The adapter copies it to the wire, and closes the connection after
 * one that {@link #closes()}.
 *
 * <p>Immutable.
 */
public final class Response {
  private static final byte[] NONE = {};
  private static final String TEXT = "text/plain; charset=utf-8";

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  private Response(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
  }

  /** Returns a response whose body is that line. */
  public static Response text(int status, String line) {
    return new Response(status, Map.of(), NONE).withBody(TEXT, line + "\n");
  }

  /** Returns a response whose body is a JSON object of strings, integers, nulls, lists and maps. */
  public static Response json(Map<String, @Nullable Object> fields) {
    return new Response(200, Map.of(), NONE).withBody("application/json", Json.text(fields));
  }

  /** Returns a 204. */
  public static Response noContent() {
    return new Response(204, Map.of("Cache-Control", "no-store"), NONE);
  }

  /**
   * Returns the response to a request that could not be read; nothing of the request is in it, and
   * the connection closes, because nobody knows where the next request would begin.
   */
  public static Response refusal(int status) {
    return text(status, reason(status)).closing();
  }

  /** Returns the status code. */
  public int status() {
    return status;
  }

  /** Returns every header to set, {@code Date} apart; unmodifiable. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns the bytes of the body, not a copy: none if the request was HEAD. */
  public byte[] body() {
    return body;
  }

  /** Returns whether the connection closes after this response (RFC 9112 section 9.6). */
  public boolean closes() {
    return "close".equals(headers.get("Connection"));
  }

  /** Returns this response with {@code Connection: close}. */
  public Response closing() {
    return with("Connection", "close");
  }

  /** Returns this response as HEAD gets it: with the same headers, and no body. */
  public Response withoutBody() {
    return new Response(status, headers, NONE);
  }

  /** Returns this response with one more header. */
  public Response with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Response(status, Collections.unmodifiableMap(more), body);
  }

  private Response withBody(String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Map<String, String> all = new LinkedHashMap<>();
    all.put("Cache-Control", "no-store");
    all.put("Content-Type", type);
    all.put("Content-Length", String.valueOf(bytes.length));
    return new Response(status, Collections.unmodifiableMap(all), bytes);
  }

  private static String reason(int status) {
    return switch (status) {
      case 400 -> "malformed request";
      case 408 -> "the request took too long";
      case 413 -> "the request is too large";
      case 414 -> "the request target is too long";
      case 417 -> "the expectation cannot be met";
      case 426 -> "the protocol cannot be upgraded";
      case 431 -> "the request's headers are too large";
      case 501 -> "not implemented";
      case 505 -> "HTTP version not supported; use HTTP/1.1";
      default -> "refused with status " + status;
    };
  }
}
