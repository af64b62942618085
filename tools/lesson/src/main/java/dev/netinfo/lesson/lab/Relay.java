package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;

/**
 * The end of {@code kubectl port-forward} in a pod: what arrives at a socket of the file system,
 * which is the same in every network namespace, goes on to loopback in the one that this runs in.
 */
record Relay(Process process, String socket) implements AutoCloseable {
  private static final String READY = "ready";
  private static final int PORT = 8080;

  /** Starts one in the network of a pod, and returns once it listens. */
  static Relay to(Namespaces namespaces, Pod pod) {
    String socket = Namespaces.DIRECTORY + "/" + pod.name() + ".forward";
    List<String> command =
        Namespaces.java("-cp", Recording.classPath(), Relay.class.getName(), socket);
    Process process = Namespaces.start(new ProcessBuilder(namespaces.in(pod.name(), command)));
    String line = Namespaces.firstLine(process);
    if (!line.equals(READY)) {
      throw new IllegalStateException("the relay to " + pod.name() + " does not start: " + line);
    }
    return new Relay(process, socket);
  }

  @Override
  public void close() {
    Namespaces.terminate(process);
    process.onExit().join();
  }

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
