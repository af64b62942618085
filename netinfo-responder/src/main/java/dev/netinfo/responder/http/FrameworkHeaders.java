package dev.netinfo.responder.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The headers of responses in a framework's form. There are few different heads and lengths; for
 * each, the headers are translated once a second, when their date changes, and remembered.
 *
 * <p>Thread-safe.
 */
public final class FrameworkHeaders<T> {
  /** Longer responses than that contain text of a request, so their lengths are not remembered. */
  private static final int MAX_LENGTH = 1024;

  private final Function<Map<String, String>, T> translation;
  private final Map<Kind, Dated<T>> known = new ConcurrentHashMap<>();

  /**
   * Makes the headers for one framework.
   *
   * @param translation makes an immutable object of the headers' names and values
   */
  public FrameworkHeaders(Function<Map<String, String>, T> translation) {
    this.translation = translation;
  }

  /** Returns all headers of the response, also {@code Content-Length} and {@code Date}. */
  public T of(Response response) {
    String date = HttpDate.now();
    Kind kind = new Kind(response.head(), response.length());
    Dated<T> last = known.get(kind);
    if (last != null && last.date.equals(date)) {
      return last.headers;
    }
    T headers = translation.apply(all(kind, date));
    if (kind.length < MAX_LENGTH) {
      known.put(kind, new Dated<>(date, headers));
    }
    return headers;
  }

  private static Map<String, String> all(Kind kind, String date) {
    Map<String, String> headers = new LinkedHashMap<>(kind.head.headers());
    if (kind.length != Response.NO_LENGTH) {
      headers.put("Content-Length", String.valueOf(kind.length));
    }
    headers.put("Date", date);
    return Collections.unmodifiableMap(headers);
  }

  private record Kind(Head head, int length) {}

  private record Dated<T>(String date, T headers) {}
}
