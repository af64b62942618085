package dev.netinfo.responder;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.function.BooleanSupplier;

/**
 * Connects to the server's own port every two seconds. No framework reports that its listener has
 * died: at most it logs an error, and the process goes on without serving anybody.
 *
 * @param port the server's TCP port
 * @param isStopping returns whether the listener is closed on purpose, or about to be
 * @param onDeath called once if the port was open and now refuses connections
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

  /** Returns whether the port accepts connections. If its queue is full, it counts as open. */
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
