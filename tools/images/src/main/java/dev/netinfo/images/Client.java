package dev.netinfo.images;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** A kept connection that asks for the greeting. Not thread-safe. */
public final class Client implements AutoCloseable {
  private static final int CONNECTIONS = 16;
  private static final byte[] REQUEST =
      "GET / HTTP/1.1\r\nHost: demo-service.dev\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final byte[] answer = new byte[4096];
  private int length;

  private Client(Socket socket) {
    this.socket = socket;
  }

  /**
   * Connects and asks, and learns from the answer how long answers are.
   *
   * @throws IOException if nobody listens, or the connection is closed before the answer
   */
  public static Client ofFirstAnswer(int port) throws IOException {
    Client client = new Client(new Socket(InetAddress.getLoopbackAddress(), port));
    client.socket.setTcpNoDelay(true);
    client.socket.getOutputStream().write(REQUEST);
    while (!client.isComplete()) {
      client.read();
    }
    return client;
  }

  /** Returns the last answer as it came over the wire, its octets as characters 0 to 255. */
  public String answer() {
    return new String(answer, 0, length, StandardCharsets.ISO_8859_1);
  }

  /** Asks, and reads an answer as long as the first was. */
  void ask() throws IOException {
    int expected = length;
    length = 0;
    socket.getOutputStream().write(REQUEST);
    while (length < expected) {
      read();
    }
  }

  /**
   * Returns how many answers a few connections get in a second, each asking when it was answered.
   */
  static double requestsPerSecond(int port, Duration duration) {
    long end = System.nanoTime() + duration.toNanos();
    try (ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      List<CompletableFuture<Long>> counts =
          Stream.generate(() -> CompletableFuture.supplyAsync(() -> count(port, end), threads))
              .limit(CONNECTIONS)
              .toList();
      long sum = counts.stream().mapToLong(CompletableFuture::join).sum();
      return sum / (duration.toNanos() / 1e9);
    }
  }

  private static long count(int port, long end) {
    try (Client client = ofFirstAnswer(port)) {
      long count = 0;
      while (System.nanoTime() < end) {
        client.ask();
        count++;
      }
      return count;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read() throws IOException {
    InputStream in = socket.getInputStream();
    int octets = in.read(answer, length, answer.length - length);
    if (octets < 0) {
      throw new EOFException("the responder closed the connection");
    }
    length += octets;
  }

  private boolean isComplete() {
    String text = answer();
    int head = text.indexOf("\r\n\r\n");
    return head >= 0 && text.indexOf('\n', head + 4) >= 0;
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
