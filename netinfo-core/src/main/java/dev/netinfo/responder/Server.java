package dev.netinfo.responder;

import java.time.Duration;

/** A running web server, as little as the launcher needs of it. */
public interface Server {
  /** Returns the TCP port that it listens on. */
  int port();

  /**
   * Closes the listener, lets the requests in flight finish, and returns.
   *
   * @param atMost how long they may take
   */
  void stop(Duration atMost);

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
