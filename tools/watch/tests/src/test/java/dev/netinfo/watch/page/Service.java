package dev.netinfo.watch.page;

import dev.netinfo.contract.ResponderProcess;
import dev.netinfo.support.Command;
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
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Pods behind one address, as a Service has them: real responders, one of which is chosen for each
 * connection, by dice that fall the same way each time.
 */
final class Service implements AutoCloseable {
  private record Pod(String name, Future<ResponderProcess> process, AtomicInteger requests) {
    int port() {
      return process.resultNow().port();
    }

    void close() {
      process.resultNow().close();
    }
  }

  private final ServerSocket socket;
  private final Random dice = new Random(7);
  private final List<Pod> pods = new ArrayList<>();
  private final AtomicInteger started = new AtomicInteger(10);
  private final Map<String, Long> connections = new HashMap<>();
  private final Map<String, Pod> prepared = new HashMap<>();
  private final ExecutorService starting = Executors.newVirtualThreadPerTaskExecutor();

  Service() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
  }

  /** Starts a pod in the background, with a framework, of a version, on a node. */
  void prepare(String framework, String name, String version, String node) {
    String ip = "192.0.2." + started.incrementAndGet();
    Future<ResponderProcess> process =
        starting.submit(() -> start(framework, name, ip, version, node));
    prepared.put(name, new Pod(name, process, new AtomicInteger()));
  }

  private static ResponderProcess start(
      String framework, String name, String ip, String version, String node) {
    Path root = Path.of(System.getProperty("project.root"));
    String module = "responder-" + framework;
    Path jar = root.resolve(module).resolve("target").resolve(module + ".jar");
    String java = Command.java();
    return ResponderProcess.start(
        List.of(java, "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", "" + jar),
        Map.of(
            "POD_NAME", name,
            "POD_IP", ip,
            "NODE_NAME", node,
            "TOPOLOGY_ZONE", "zone-" + node,
            "NETINFO_VERSION", version));
  }

  /** Routes to a pod that is prepared, once it is ready. */
  void add(String name) throws InterruptedException, ExecutionException {
    Pod pod = Objects.requireNonNull(prepared.remove(name));
    pod.process.get();
    synchronized (this) {
      pods.add(pod);
    }
  }

  /** Ends a pod at once, and routes to it all the same. */
  synchronized void kill(String name) {
    pods.stream().filter(pod -> pod.name.equals(name)).forEach(Pod::close);
  }

  /** Routes to a pod no more, and lets it end once it has answered. */
  synchronized void remove(String name) throws InterruptedException {
    Pod pod = pods.stream().filter(each -> each.name.equals(name)).findFirst().orElseThrow();
    pods.remove(pod);
    while (pod.requests.get() > 0) {
      wait();
    }
    pod.process.resultNow().terminate();
  }

  /** Returns for how many connections each pod was chosen. */
  synchronized Map<String, Long> connections() {
    return Map.copyOf(connections);
  }

  @Override
  public void close() throws IOException {
    socket.close();
    synchronized (this) {
      pods.forEach(Pod::close);
      prepared.values().forEach(pod -> pod.process.cancel(true));
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
    pod.requests.incrementAndGet();
    return pod;
  }

  private synchronized void leave(Pod pod) {
    pod.requests.decrementAndGet();
    notifyAll();
  }

  private void route(Socket client) {
    Pod pod = choose();
    try {
      route(client, pod.port());
    } finally {
      leave(pod);
    }
  }

  private static void route(Socket client, int port) {
    try (client;
        Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
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
