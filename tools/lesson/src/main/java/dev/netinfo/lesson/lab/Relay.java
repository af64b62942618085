package dev.netinfo.lesson.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * The end of {@code kubectl port-forward} in a pod: what arrives at a socket of the file system,
 * which is the same in every network namespace, goes on to loopback in the one that this runs in.
 */
final class Relay {
  static final String READY = "ready";

  private static final int PORT = 8080;

  private Relay() {}

  /** Relays until it is ended; the argument is the socket's path. */
  public static void main(String[] arguments) throws IOException {
    try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      server.bind(UnixDomainSocketAddress.of(arguments[0]));
      System.out.println(READY);
      while (true) {
        SocketChannel client = server.accept();
        SocketChannel pod =
            SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT));
        Thread.ofVirtual().start(() -> copy(client, pod));
        Thread.ofVirtual().start(() -> copy(pod, client));
      }
    }
  }

  private static void copy(SocketChannel from, SocketChannel to) {
    try {
      Channels.newInputStream(from).transferTo(Channels.newOutputStream(to));
      to.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
