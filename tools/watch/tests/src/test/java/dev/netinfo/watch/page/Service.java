package dev.netinfo.watch.page;

import dev.netinfo.contract.ResponderProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pods behind one address, as a Service has them: real responders, one of which is chosen for each
 * connection, by dice that fall the same way each time.
 */
final class Service implements AutoCloseable {
  private record Pod(String name, ResponderProcess process) {}

  private final ServerSocket socket;
  private final Random dice = new Random(7);
  private final List<Pod> pods = new ArrayList<>();
  private final AtomicInteger started = new AtomicInteger(10);
  private final Map<String, Long> connections = new HashMap<>();

  Service() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  /** Starts a pod with a framework, of a version, on a node, and routes to it when it is ready. */
  void add(String framework, String name, String version, String node) {
    Path root = Path.of(System.getProperty("project.root"));
    String module = "responder-" + framework;
    Path jar = root.resolve(module).resolve("target").resolve(module + ".jar");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    ResponderProcess process =
        ResponderProcess.start(
            List.of(
                java.toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "" + jar),
            Map.of(
                "POD_NAME", name,
                "POD_IP", "192.0.2." + started.incrementAndGet(),
                "NODE_NAME", node,
                "TOPOLOGY_ZONE", "zone-" + node,
                "NETINFO_VERSION", version));
    add(new Pod(name, process));
  }

  private synchronized void add(Pod pod) {
    pods.add(pod);
  }

  /** Ends a pod at once, and routes to it all the same. */
  synchronized void kill(String name) {
    pods.stream().filter(pod -> pod.name.equals(name)).forEach(pod -> pod.process.close());
  }

  /** Routes to a pod no more, and lets it end. */
  synchronized void remove(String name) {
    pods.stream().filter(pod -> pod.name.equals(name)).forEach(pod -> pod.process.terminate());
    pods.removeIf(pod -> pod.name.equals(name));
  }

  /** Returns for how many connections each pod was chosen. */
  synchronized Map<String, Long> connections() {
    return Map.copyOf(connections);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    synchronized (this) {
      pods.forEach(pod -> pod.process.close());
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = socket.accept();
        Thread.ofVirtual().start(() -> route(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private synchronized Pod choose() {
    Pod pod = pods.get(dice.nextInt(pods.size()));
    connections.merge(pod.name, 1L, Long::sum);
    return pod;
  }

  private void route(Socket client) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), choose().process.port())) {
      Thread back = Thread.ofVirtual().start(() -> copy(server, client));
      copy(client, server);
      back.join();
    } catch (IOException | InterruptedException ended) {
      // One of the two has hung up.
    }
  }

  private static void copy(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
      to.shutdownOutput();
    } catch (IOException ended) {
      close(from, to);
    }
  }

  private static void close(Socket... sockets) {
    try {
      for (Socket socket : sockets) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
