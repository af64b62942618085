package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

/** What a refused text is told. */
final class Refused {
  private Refused() {}

  /** Returns the message of the {@link IllegalArgumentException} that has to come. */
  static String of(Executable refused) {
    return Objects.requireNonNull(
        assertThrows(IllegalArgumentException.class, refused).getMessage());
  }
}
