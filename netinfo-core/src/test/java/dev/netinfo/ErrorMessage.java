package dev.netinfo;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

/** The message of a refusal. */
public final class ErrorMessage {
  private ErrorMessage() {}

  /** Returns the message of the {@link IllegalArgumentException} that has to come. */
  public static String of(Executable refused) {
    return Objects.requireNonNull(
        assertThrows(IllegalArgumentException.class, refused).getMessage());
  }
}
