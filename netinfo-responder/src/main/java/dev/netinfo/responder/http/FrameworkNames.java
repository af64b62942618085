package dev.netinfo.responder.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The names of headers in a framework's form. Given a text, a framework would compute its hash for
 * each look-up. A name is translated once and remembered for ever: names come from the code and the
 * settings, not from a request.
 *
 * <p>Thread-safe.
 */
public final class FrameworkNames<T> {
  private final Function<String, T> translation;
  private final Map<String, T> names = new ConcurrentHashMap<>();

  /**
   * Makes the names for one framework.
   *
   * @param translation makes an immutable object of a name
   */
  public FrameworkNames(Function<String, T> translation) {
    this.translation = translation;
  }

  /** Returns a name in the framework's form. */
  public T of(String name) {
    // Asked first, because it is short enough for the compiler to inline.
    T known = names.get(name);
    return known == null ? names.computeIfAbsent(name, translation) : known;
  }
}
