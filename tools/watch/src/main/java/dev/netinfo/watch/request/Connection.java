package dev.netinfo.watch.request;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** A connection that is given so many bytes and so much time, and no more. Not thread-safe. */
final class Connection implements AutoCloseable {
  private final Socket socket;
  private final InputStream in;
  private long deadline;
  private int budget;

  private Connection(Socket socket, InputStream in, long deadline) {
    this.socket = socket;
    this.in = in;
    this.deadline = deadline;
  }

  static Connection open(Target target, long deadline) throws IOException {
    InetSocketAddress address = new InetSocketAddress(target.host(), target.port());
    if (address.isUnresolved()) {
      throw new UnknownHostException(target.host());
    }
    Socket socket = new Socket();
    try {
      socket.setTcpNoDelay(true);
      connect(socket, address, deadline);
      if (target.isSecure()) {
        socket = secured(socket, target, deadline);
      }
      return new Connection(socket, new BufferedInputStream(socket.getInputStream()), deadline);
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private static void connect(Socket socket, InetSocketAddress address, long deadline)
      throws IOException {
    try {
      socket.connect(address, remaining(deadline));
    } catch (SocketTimeoutException e) {
      throw new FailureCause.FailureException(FailureCause.UNREACHED, e);
    }
  }

  private static Socket secured(Socket plain, Target target, long deadline) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, target.host(), target.port(), true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.setSoTimeout(remaining(deadline));
    socket.startHandshake();
    return socket;
  }

  /** Sends a request, and allows a response of so many bytes until the deadline. */
  void send(byte[] request, int bytes, long until) throws IOException {
    budget = bytes;
    deadline = until;
    socket.getOutputStream().write(request);
  }

  /** Returns the next byte, or -1 at the end of the stream. */
  int read() throws IOException {
    if (--budget < 0) {
      throw new FailureCause.FailureException(FailureCause.TOO_LARGE, null);
    }
    socket.setSoTimeout(remaining(deadline));
    return in.read();
  }

  /** Returns the next byte of a response that has not ended. */
  int readByte() throws IOException {
    int next = read();
    if (next < 0) {
      throw new EOFException();
    }
    return next;
  }

  private static int remaining(long deadline) throws SocketTimeoutException {
    long millis = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    if (millis <= 0) {
      throw new SocketTimeoutException();
    }
    return (int) Math.min(millis, Integer.MAX_VALUE);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is of no use to us all the same.
    }
  }
}
