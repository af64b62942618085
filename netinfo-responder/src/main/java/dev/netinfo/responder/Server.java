package dev.netinfo.responder;

import java.time.Duration;

/** A running web server, as little as the launcher needs of it. */
public interface Server {
  /** The bytes of request headers that are accepted; more are refused. */
  int HEADER_BYTES = 16 * 1024;

  /** The bytes of a request line that are accepted: a target of 8,000 and the rest of it. */
  int LINE_BYTES = 8 * 1024;

  /** How many connections the kernel keeps waiting; it makes further ones try again. */
  int WAITING = 256;

  /**
   * The bytes that the kernel is to hold for a connection in each direction, which double: they
   * count as the container's memory.
   */
  int SOCKET_BUFFER_BYTES = 4 * 1024;

  /** How long a client may take for the head of a request, from its first byte on. */
  Duration HEAD_TIME = Duration.ofSeconds(10);

  /** How long requests in flight may take to finish when the server stops. */
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
     * Returns once the port is open.
     *
     * @throws Exception if it cannot be opened
     */
    Server start(Responder responder) throws Exception;
  }
}
