package dev.netinfo.compare.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Answers one request at a time, and may stand still once, a while after it began. */
final class StallingServer implements AutoCloseable {
  private static final long STALL_NANOS = 1_000_000_000;
  private static final int BEFORE_THE_STALL = 300;

  private final ServerSocket socket = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
  private final ReentrantLock one = new ReentrantLock();
  private final AtomicInteger connections = new AtomicInteger();
  private final String status;
  private int untilTheStall;

  private StallingServer(int untilTheStall, String status) throws IOException {
    this.untilTheStall = untilTheStall;
    this.status = status;
    Thread.ofVirtual().start(this::accept);
  }

  static StallingServer stallingOnce() throws IOException {
    return new StallingServer(BEFORE_THE_STALL, "200 OK");
  }

  static StallingServer neverStalling() throws IOException {
    return new StallingServer(Integer.MAX_VALUE, "200 OK");
  }

  static StallingServer refusing() throws IOException {
    return new StallingServer(Integer.MAX_VALUE, "503 Service Unavailable");
  }

  int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.get();
  }

  double stallMicros() {
    return STALL_NANOS / 1e3;
  }

  private void accept() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(connection));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket connection) {
    byte[] answer =
        ("HTTP/1.1 " + status + "\r\nContent-Length: 2\r\n\r\nok")
            .getBytes(StandardCharsets.US_ASCII);
    try (connection;
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII))) {
      for (String line; (line = in.readLine()) != null; ) {
        if (line.isEmpty()) {
          awaitTurn();
          connection.getOutputStream().write(answer);
        }
      }
    } catch (IOException gone) {
      // The generator has ended.
    }
  }

  private void awaitTurn() {
    one.lock();
    try {
      if (--untilTheStall == 0) {
        long end = System.nanoTime() + STALL_NANOS;
        while (System.nanoTime() < end) {
          LockSupport.parkNanos(end - System.nanoTime());
        }
      }
    } finally {
      one.unlock();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
