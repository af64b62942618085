package dev.netinfo.responder;

import java.time.Duration;

/**
 * A running web server, and the limits that every server has to keep.
 *
 * @param port the TCP port that it listens on
 * @param stop closes the listener, lets the requests in flight finish for {@link #IN_FLIGHT} at
 *     most, and returns
 */
public record Server(int port, Runnable stop) {
  /** The maximum bytes of a request's headers; a request with more is refused. */
  public static final int HEADER_BYTES = 16 * 1024;

  /** The maximum bytes of a request line: enough for a target of 8,000 bytes. */
  public static final int LINE_BYTES = 8 * 1024;

  /** The maximum of connections that wait in the kernel's queue; further clients have to retry. */
  public static final int WAITING = 256;

  /**
   * The bytes of a connection's send buffer and of its receive buffer in the kernel. Linux doubles
   * them, and they count as the container's memory.
   */
  public static final int SOCKET_BUFFER_BYTES = 4 * 1024;

  /** The maximum time for the head of a request, from its first byte on. */
  public static final Duration HEAD_TIME = Duration.ofSeconds(10);

  /** The maximum time for requests in flight to finish when the server stops. */
  public static final Duration IN_FLIGHT = Duration.ofSeconds(10);

  /** Starts a server that listens on the responder's port, on every address of the machine. */
  @FunctionalInterface
  public interface Starter {
    /**
     * Starts the server, and returns it once the port is open.
     *
     * @throws Exception if it cannot be opened
     */
    Server start(Responder responder) throws Exception;
  }
}
