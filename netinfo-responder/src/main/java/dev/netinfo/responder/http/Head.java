package dev.netinfo.responder.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The status and the headers of a response. There are few different heads; each is made once, and
 * contains nothing of a request, so that {@link FrameworkHeaders} remembers it.
 *
 * <p>Immutable and thread-safe. A head equals only itself.
 */
public final class Head {
  private static final String TYPE = "Content-Type";
  private static final Map<Integer, Head> TEXTS = new ConcurrentHashMap<>();

  private final int status;
  private final Map<String, String> headers;
  private final boolean closes;
  private volatile @Nullable Head closing;

  private Head(int status, Map<String, String> headers) {
    this.status = status;
    this.headers = headers;
    this.closes = headers.containsKey("Connection");
  }

  /** Returns the head of a plain text, always the same object for a status. */
  public static Head text(int status) {
    return TEXTS.computeIfAbsent(status, code -> of(code).with(TYPE, "text/plain; charset=utf-8"));
  }

  /** Makes the head of a JSON object, with status 200. */
  public static Head json() {
    return of(200).with(TYPE, "application/json");
  }

  /** Makes the head of a response without content, with status 204. */
  public static Head noContent() {
    return of(204);
  }

  private static Head of(int status) {
    return new Head(status, Map.of("Cache-Control", "no-store"));
  }

  /**
   * Makes a head with one more header. Make it once and keep it, not for each request: {@link
   * FrameworkHeaders} never forget a head.
   */
  public Head with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Head(status, Collections.unmodifiableMap(more));
  }

  /** Returns this head with {@code Connection: close}, always the same object. */
  Head closing() {
    Head known = closing;
    if (known == null) {
      known = closes ? this : with("Connection", "close");
      closing = known;
    }
    return known;
  }

  /** Returns the status code. */
  public int status() {
    return status;
  }

  /** Returns all headers except {@code Content-Length} and {@code Date}; unmodifiable. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Returns whether the connection closes after the response (RFC 9112 section 9.6). */
  boolean closes() {
    return closes;
  }
}
