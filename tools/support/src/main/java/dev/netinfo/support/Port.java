package dev.netinfo.support;

import dev.netinfo.text.Printable;
import java.io.IOException;

/**
 * A TCP port that a command is told to listen on.
 *
 * @param number 0 is any free one
 */
public record Port(int number) {
  /** The highest one. */
  public static final int MAX = 65_535;

  /**
   * Parses a port.
   *
   * @throws IllegalArgumentException if the text is not one, quoting it
   */
  public static Port parse(String text) {
    if (!text.matches("[0-9]{1,5}") || Integer.parseInt(text) > MAX) {
      throw new IllegalArgumentException(
          Printable.quote(text) + " is not a port; write a number from 0 to " + MAX);
    }
    return new Port(Integer.parseInt(text));
  }

  /** Starts a server on a port. */
  @FunctionalInterface
  public interface Start<T> {
    /** Returns the server that has started. */
    T on(int port) throws IOException;
  }

  /**
   * Starts a server on this port and returns it.
   *
   * @param option the option that chooses the port
   * @throws IllegalArgumentException if the port is in use or privileged, naming the option
   */
  public <T> T listen(String option, Start<T> server) {
    try {
      return server.on(number);
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "%s %d: %s; choose another port, or %s 0 for any free one"
              .formatted(option, number, e.getMessage(), option),
          e);
    }
  }

  @Override
  public String toString() {
    return String.valueOf(number);
  }
}
