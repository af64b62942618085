package dev.netinfo.responder;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/**
 * Connects to a server's own port now and then, because no framework says that its listener has
 * died: it logs at most, and the process lives on, asked by nobody.
 *
 * @param isStopping whether the listener is about to be closed, or is closed, on purpose
 * @param onDeath run once if the port has been open and connections are refused
 */
record ListenerWatch(int port, BooleanSupplier isStopping, Runnable onDeath) implements Runnable {
  private static final int PERIOD_MILLIS = 2_000;

  void start() {
    Thread thread = new Thread(this, "listener-watch");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void run() {
    boolean wasOpen = false;
    while (!isStopping.getAsBoolean()) {
      try {
        Thread.sleep(PERIOD_MILLIS);
        boolean isOpen = isOpen();
        if (wasOpen && !isOpen && !isStopping.getAsBoolean()) {
          onDeath.run();
          return;
        }
        wasOpen = isOpen;
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  /** A port whose queue is full does not refuse: the connection has to wait. */
  boolean isOpen() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PERIOD_MILLIS);
      return true;
    } catch (ConnectException refused) {
      return false;
    } catch (IOException | OutOfMemoryError unknown) {
      return true;
    }
  }
}
