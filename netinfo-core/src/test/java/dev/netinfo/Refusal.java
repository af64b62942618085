package dev.netinfo;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

/** What a refused text is told. */
public final class Refusal {
  private Refusal() {}

  /** Returns the message of the {@link IllegalArgumentException} that has to come. */
  public static String of(Executable refused) {
    return Objects.requireNonNull(
        assertThrows(IllegalArgumentException.class, refused).getMessage());
  }
}
