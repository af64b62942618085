package dev.netinfo.examples;

/**
 * An example that listens on 127.0.0.1.
 *
 * @param port where it listens
 * @param stop how it is stopped
 */
record RunningServer(int port, Runnable stop) implements AutoCloseable {
  @Override
  public void close() {
    stop.run();
  }
}
