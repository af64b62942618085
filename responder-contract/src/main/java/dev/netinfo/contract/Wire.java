package dev.netinfo.contract;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** A TCP connection to a server, for tests that choose every byte. */
public final class Wire implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final int SMALL_BUFFER = 8 * 1024;

  private final Socket socket;
  private final InputStream in;

  private Wire(Socket socket) throws IOException {
    this.socket = socket;
    socket.setSoTimeout(PATIENCE_MILLIS);
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  static Wire to(RunningResponder responder) {
    return to(responder, "127.0.0.1");
  }

  /** Connects to a port of this machine. */
  public static Wire to(int port) {
    try {
      return new Wire(new Socket(InetAddress.getLoopbackAddress(), port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Wire to(RunningResponder responder, String address) {
    try {
      return new Wire(new Socket(InetAddress.getByName(address), responder.port()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connects from another address of this machine. */
  static Wire from(String peer, RunningResponder responder) {
    return from(peer, responder.port());
  }

  /** Connects to a port of this machine from one of its addresses, over that address's family. */
  public static Wire from(String peer, int port) {
    try {
      InetAddress from = InetAddress.ofLiteral(peer);
      InetAddress to = InetAddress.ofLiteral(from instanceof Inet6Address ? "::1" : "127.0.0.1");
      return new Wire(new Socket(to, port, from, 0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Connects with small buffers in the kernel. */
  static Wire withSmallBuffers(RunningResponder responder) {
    return withReceiveBuffer(responder, SMALL_BUFFER);
  }

  /** Connects with a small send buffer, and with a receive buffer of that size or the smallest. */
  static Wire withReceiveBuffer(RunningResponder responder, int bytes) {
    try {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(bytes);
      socket.setSendBufferSize(SMALL_BUFFER);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), responder.port()));
      return new Wire(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int localPort() {
    return socket.getLocalPort();
  }

  /** Sends a request with that request line, {@code Host}, and these header lines. */
  public Wire request(String requestLine, String... headerLines) {
    StringBuilder head =
        new StringBuilder(requestLine).append(" HTTP/1.1\r\nHost: demo-service.dev\r\n");
    for (String line : headerLines) {
      head.append(line).append("\r\n");
    }
    return send(head.append("\r\n").toString());
  }

  /** Sends the characters 0 to 255 as bytes. Ignores a server that has closed the connection. */
  public Wire send(String bytes) {
    try {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
    } catch (SocketException hungUp) {
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Tells the server that no more will be sent. */
  Wire sendNoMore() {
    try {
      socket.shutdownOutput();
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads the next response, with a body of {@code Content-Length} bytes. */
  public Response read() {
    Response head = readHead();
    String length = head.header("Content-Length");
    return length == null ? head : head.withBody(bytes(Integer.parseInt(length)));
  }

  /** Reads the next response up to the blank line. */
  Response readHead() {
    String[] status = line().split(" ", 3);
    Map<String, String> headers = new TreeMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.merge(
          line.substring(0, colon).toLowerCase(Locale.ROOT),
          line.substring(colon + 1).strip(),
          (one, other) -> one + "; AGAIN " + other);
    }
    return new Response(status[0], Integer.parseInt(status[1]), headers, "");
  }

  /** Skips bytes of a body. */
  void skip(int length) {
    bytes(length);
  }

  /** Returns whether bytes have arrived that were not read yet. */
  boolean hasAnswer() {
    try {
      return in.available() > 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns whether the server closes the connection without sending anything more. */
  boolean isClosed() {
    try {
      return in.read() < 0;
    } catch (SocketException reset) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private String line() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = next(); next != '\n'; next = next()) {
      line.write(next);
    }
    return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
  }

  private int next() {
    try {
      int next = in.read();
      if (next < 0) {
        throw new AssertionError("the server closed the connection instead of answering");
      }
      return next;
    } catch (IOException e) {
      throw new AssertionError("no answer", e);
    }
  }

  private String bytes(int length) {
    StringBuilder bytes = new StringBuilder();
    for (int i = 0; i < length; i++) {
      bytes.append((char) next());
    }
    return bytes.toString();
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
