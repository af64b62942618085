package dev.netinfo.request;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known about one fact of a request.
 *
 * @param value the value, or null if there is none
 * @param reason why
 */
record Fact<T>(@Nullable T value, FactReason reason) {

  static <T> Fact<T> none(FactReason reason) {
    return new Fact<>(null, reason);
  }

  /** Returns the fact with its text parsed; what the parser refuses is malformed. */
  static <T> Fact<T> parsed(Fact<String> said, Function<String, @Nullable T> parser) {
    String text = said.value();
    if (text == null) {
      return none(said.reason());
    }
    if (text.isEmpty()) {
      return none(FactReason.EMPTY_ELEMENT);
    }
    T value = parser.apply(text);
    return value == null ? none(FactReason.MALFORMED_ELEMENT) : new Fact<>(value, said.reason());
  }

  /** Returns the fact, or for the same reason the connection's own value if there is none. */
  Fact<T> or(@Nullable T own) {
    return value == null ? new Fact<>(own, reason) : this;
  }
}
