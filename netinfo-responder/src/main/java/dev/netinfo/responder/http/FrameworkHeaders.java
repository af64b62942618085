package dev.netinfo.responder.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The headers of responses in a framework's form. There are few different heads and lengths; each
 * is translated once and remembered.
 *
 * <p>Thread-safe.
 */
public final class FrameworkHeaders<T> {
  /** Longer responses than that contain text of a request, so their lengths are not remembered. */
  private static final int MAX_LENGTH = 1024;

  private final BiFunction<String, String, T> translation;
  private final Map<Head, List<T>> heads = new ConcurrentHashMap<>();
  private final AtomicReferenceArray<@Nullable T> lengths = new AtomicReferenceArray<>(MAX_LENGTH);

  /**
   * Makes the headers for one framework.
   *
   * @param translation makes an immutable object of a header's name and value
   */
  public FrameworkHeaders(BiFunction<String, String, T> translation) {
    this.translation = translation;
  }

  /** Passes on all headers of the response, also {@code Content-Length}, but no {@code Date}. */
  public void forEach(Response response, Consumer<T> action) {
    List<T> known = heads.get(response.head());
    (known == null ? heads.computeIfAbsent(response.head(), this::translate) : known)
        .forEach(action);
    int length = response.length();
    if (length != Response.NO_LENGTH) {
      action.accept(length < MAX_LENGTH ? known(length) : translate(length));
    }
  }

  private T known(int length) {
    T known = lengths.get(length);
    if (known == null) {
      known = translate(length);
      lengths.set(length, known);
    }
    return known;
  }

  private List<T> translate(Head head) {
    return head.headers().entrySet().stream()
        .map(header -> translation.apply(header.getKey(), header.getValue()))
        .toList();
  }

  private T translate(int length) {
    return translation.apply("Content-Length", String.valueOf(length));
  }
}
