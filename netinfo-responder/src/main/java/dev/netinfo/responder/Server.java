package dev.netinfo.responder;

import java.time.Duration;

/** A running web server, and the limits that every server has to keep. */
public interface Server {
  /** The maximum bytes of a request's headers; a request with more is refused. */
  int HEADER_BYTES = 16 * 1024;

  /** The maximum bytes of a request line: enough for a target of 8,000 bytes. */
  int LINE_BYTES = 8 * 1024;

  /** The maximum of connections that wait in the kernel's queue; further clients have to retry. */
  int WAITING = 256;

  /**
   * The bytes of a connection's send buffer and of its receive buffer in the kernel. Linux doubles
   * them, and they count as the container's memory.
   */
  int SOCKET_BUFFER_BYTES = 4 * 1024;

  /** The maximum time for the head of a request, from its first byte on. */
  Duration HEAD_TIME = Duration.ofSeconds(10);

  /** The maximum time for requests in flight to finish when the server stops. */
  Duration IN_FLIGHT = Duration.ofSeconds(10);

  /** Returns the TCP port that it listens on. */
  int port();

  /**
   * Closes the listener, lets the requests in flight finish for {@link #IN_FLIGHT} at most, and
   * returns.
   */
  void stop();

  /** Starts a server that listens on the responder's port, on every address of the machine. */
  @FunctionalInterface
  interface Starter {
    /**
     * Starts the server, and returns it once the port is open.
     *
     * @throws Exception if it cannot be opened
     */
    Server start(Responder responder) throws Exception;
  }
}
