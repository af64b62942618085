package dev.netinfo.responder.http;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
  private final Map<Head, AtomicReferenceArray<@Nullable Dated<T>>> heads =
      new ConcurrentHashMap<>();

  /**
   * Makes the headers for one framework.
   *
   * @param translation makes an immutable object of the headers' names and values
   */
  public FrameworkHeaders(Function<Map<String, String>, T> translation) {
    this.translation = translation;
  }

  /**
   * Makes the headers for a framework that takes one header at a time.
   *
   * @param translation makes an immutable object of a header's name and value
   */
  public static <H> FrameworkHeaders<List<H>> oneByOne(BiFunction<String, String, H> translation) {
    return new FrameworkHeaders<>(headers ->
        headers.entrySet().stream()
            .map(header -> translation.apply(header.getKey(), header.getValue()))
            .toList());
  }

  /** Returns all headers of the response, also {@code Content-Length} and {@code Date}. */
  public T of(Response response) {
    String date = HttpDate.now();
    if (response.length() > MAX_LENGTH) {
      return translate(response, date);
    }
    AtomicReferenceArray<@Nullable Dated<T>> lengths =
        heads.computeIfAbsent(response.head(), head -> new AtomicReferenceArray<>(MAX_LENGTH + 2));
    int index = response.length() - Response.NO_LENGTH;
    Dated<T> last = lengths.get(index);
    if (last == null || !last.date.equals(date)) {
      last = new Dated<>(date, translate(response, date));
      lengths.set(index, last);
    }
    return last.headers;
  }

  private T translate(Response response, String date) {
    Map<String, String> headers = new LinkedHashMap<>(response.head().headers());
    if (response.length() != Response.NO_LENGTH) {
      headers.put("Content-Length", String.valueOf(response.length()));
    }
    headers.put("Date", date);
    return translation.apply(Collections.unmodifiableMap(headers));
  }

  private record Dated<T>(String date, T headers) {}
}
