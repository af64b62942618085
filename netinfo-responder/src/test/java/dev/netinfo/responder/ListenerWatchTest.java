package dev.netinfo.responder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ListenerWatchTest {
  private static final int PATIENCE_SECONDS = 20;

  private final CountDownLatch dead = new CountDownLatch(1);
  private final AtomicBoolean stopping = new AtomicBoolean();

  @Test
  void noticesThatAPortIsClosedWhichWasOpen() throws Exception {
    ServerSocket listener = listen();
    watch(listener.getLocalPort()).start();
    listener.accept().close();
    assertEquals(1, dead.getCount());
    listener.close();
    assertTrue(dead.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  @Test
  void mindsNoPortThatIsClosedOnPurpose() throws Exception {
    ServerSocket listener = listen();
    Thread thread = new Thread(watch(listener.getLocalPort()));
    thread.start();
    listener.accept().close();
    stopping.set(true);
    listener.close();
    thread.join(PATIENCE_SECONDS * 1000);
    assertEquals(1, dead.getCount());
    assertEquals(Thread.State.TERMINATED, thread.getState());
  }

  /** A connection waits in the kernel if the queue is full. */
  @Test
  void mindsNoPortWhoseQueueIsFull() throws Exception {
    try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Socket first = connect(listener);
        Socket second = connect(listener)) {
      assertTrue(first.isConnected() && second.isConnected());
      assertTrue(watch(listener.getLocalPort()).isOpen());
    }
  }

  private ListenerWatch watch(int port) {
    return new ListenerWatch(port, stopping::get, dead::countDown);
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
  }

  private static Socket connect(ServerSocket listener) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), listener.getLocalPort());
  }
}
