package dev.netinfo.support;

import java.io.IOException;
import java.io.UncheckedIOException;

/** A call that fails only where nobody could do anything about it. */
@FunctionalInterface
public interface Unchecked<T> {
  /** Returns its result. */
  T call() throws IOException;

  /**
   * Returns the result of a call.
   *
   * @throws UncheckedIOException if that throws an IOException, which is the cause
   */
  static <T> T io(Unchecked<T> call) {
    try {
      return call.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
