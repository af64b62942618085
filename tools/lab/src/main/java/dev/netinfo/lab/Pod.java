package dev.netinfo.lab;

import dev.netinfo.watch.request.Client;
import dev.netinfo.watch.request.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntPredicate;

/** A pod of the Deployment: a namespace with an address, in which a responder runs. */
final class Pod {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PROBE = Duration.ofSeconds(2);
  private static final Duration PERIOD = Duration.ofMillis(50);
  private static final int READY = 200;

  private final String name;
  private final ReplicaSet replicaSet;
  private final Node node;
  private final String address;
  private final Instant since = Instant.now();
  private final Path log;
  private final Process process;

  private Pod(String name, ReplicaSet replicaSet, Node node, Map<String, String> variables) {
    this.name = name;
    this.replicaSet = replicaSet;
    this.node = node;
    this.address = node.connect(name);
    this.log = Path.of("/run/lab", name + ".log");
    this.process = start(variables);
  }

  /** Makes a pod and starts its program, which has these variables beside its own. */
  static Pod start(ReplicaSet replicaSet, Node node, Map<String, String> variables) {
    return new Pod(replicaSet.podName(), replicaSet, node, variables);
  }

  String name() {
    return name;
  }

  Node node() {
    return node;
  }

  String address() {
    return address;
  }

  ReplicaSet replicaSet() {
    return replicaSet;
  }

  Duration age() {
    return Duration.between(since, Instant.now());
  }

  /** Returns once the pod is ready, as the probe of a kubelet finds it. */
  void awaitReady() {
    awaitReadiness(status -> status == READY);
  }

  /**
   * Tells the pod to end, and returns once it says that it is not ready any more, or has ended: it
   * goes on to answer until {@code NETINFO_DRAIN} is over.
   *
   * @return the program's exit status, once it has ended and the namespace is removed
   */
  CompletableFuture<Integer> terminate() {
    process.destroy();
    awaitReadiness(status -> status != READY);
    return process.onExit().thenApplyAsync(this::remove);
  }

  private int remove(Process ended) {
    Commands.output(List.of("ip", "netns", "del", name));
    return ended.exitValue();
  }

  private void awaitReadiness(IntPredicate wanted) {
    URI uri = URI.create("http://" + address + ":8080/readyz");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.test(probe(uri))) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new LabException("the readiness of " + name + " does not change:\n" + log());
      }
      LockSupport.parkNanos(PERIOD.toNanos());
    }
  }

  private static int probe(URI uri) {
    try (Client client = new Client(Target.of(uri, PROBE))) {
      return client.get().status();
    } catch (IOException e) {
      return 0;
    }
  }

  private Process start(Map<String, String> variables) {
    Image image = replicaSet.image();
    ProcessBuilder builder =
        new ProcessBuilder(Commands.in(name, image.command().toArray(String[]::new)));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    environment.put("LC_ALL", "C.UTF-8");
    environment.putAll(image.environment());
    environment.putAll(downwardApi());
    environment.putAll(variables);
    try {
      return builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> downwardApi() {
    return Map.of(
        "POD_NAME",
        name,
        "POD_NAMESPACE",
        "dev",
        "POD_UID",
        UUID.randomUUID().toString(),
        "POD_IP",
        address,
        "POD_IPS",
        address,
        "POD_SERVICE_ACCOUNT",
        "demo",
        "POD_TEMPLATE_HASH",
        replicaSet.hash(),
        "NODE_NAME",
        node.name(),
        "NODE_IP",
        node.address(),
        "NETINFO_IMAGE",
        replicaSet.image().name());
  }

  private String log() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return "(no log: " + e.getMessage() + ")";
    }
  }
}
