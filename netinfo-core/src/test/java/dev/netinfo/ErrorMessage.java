package dev.netinfo;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Objects;
import org.junit.jupiter.api.function.Executable;

/** The message of a refusal. */
public final class ErrorMessage {
  private ErrorMessage() {}

  /**
   * Returns the message of the {@link IllegalArgumentException} that has to come. It has no cause,
   * which would say the same again.
   */
  public static String of(Executable refused) {
    IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, refused);
    assertNull(refusal.getCause());
    return Objects.requireNonNull(refusal.getMessage());
  }
}
