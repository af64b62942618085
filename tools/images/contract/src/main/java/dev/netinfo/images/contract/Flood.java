package dev.netinfo.images.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Many connections of one kind to a port of this machine, until it is closed. Each that the server
 * closes is opened anew.
 */
final class Flood implements AutoCloseable {
  private static final int BUFFER_BYTES = 8 * 1024;
  private static final int PAUSE_MILLIS = 1_000;
  private static final int PATIENCE_SECONDS = 20;

  private final FloodKind kind;
  private final InetSocketAddress target;
  private final CountDownLatch awaited;

  /** Its threads are virtual: to interrupt one closes the socket that it waits for. */
  private final ExecutorService attackers = Executors.newVirtualThreadPerTaskExecutor();

  private Flood(FloodKind kind, int port, int awaited) {
    this.kind = kind;
    this.target = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    this.awaited = new CountDownLatch(awaited);
  }

  /** Begins one of so many connections, of which some are awaited. */
  static Flood start(FloodKind kind, int port, int connections, int awaited) {
    Flood flood = new Flood(kind, port, awaited);
    for (int i = 0; i < connections; i++) {
      flood.attackers.execute(flood::attackAgainAndAgain);
    }
    return flood;
  }

  /** Returns once those that are awaited have been established. */
  void await() throws InterruptedException {
    if (!awaited.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError(awaited.getCount() + " connections were not established");
    }
  }

  private void attackAgainAndAgain() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        attack();
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException isOver) {
      Thread.currentThread().interrupt();
    }
  }

  private void attack() throws InterruptedException {
    try (Socket socket = new Socket()) {
      socket.setReceiveBufferSize(BUFFER_BYTES);
      socket.connect(target);
      awaited.countDown();
      kind.attack(socket);
    } catch (IOException closed) {
      // By the server, as its limits say, or because the flood is over.
    }
  }

  @Override
  public void close() {
    attackers.shutdownNow();
    attackers.close();
  }
}
