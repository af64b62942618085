package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** A pod of the Deployment: a namespace with an address, in which a responder runs. */
final class PodProcess {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Duration PERIOD = Duration.ofMillis(50);
  private static final String READY = "200";

  private final Namespaces namespaces;
  private final ReplicaSet replicaSet;
  private final Node node;
  private final Pod pod;
  private final Instant since = Instant.now();
  private final Path log;
  private final Process process;

  /** Makes a pod and starts its program, which has these variables beside its own. */
  PodProcess(
      Namespaces namespaces, ReplicaSet replicaSet, Node node, Map<String, String> variables) {
    this.namespaces = namespaces;
    this.replicaSet = replicaSet;
    this.node = node;
    String name = replicaSet.podName();
    String image = replicaSet.image().name();
    this.pod = new Pod(name, node.connect(name), node.name(), node.address(), image);
    this.log = namespaces.file(Namespaces.DIRECTORY + "/" + name + ".log");
    this.process = start(variables);
  }

  Pod pod() {
    return pod;
  }

  Node node() {
    return node;
  }

  ReplicaSet replicaSet() {
    return replicaSet;
  }

  Duration age() {
    return Duration.between(since, Instant.now());
  }

  /** Returns whether the pod became ready, as the probe of a kubelet finds it. */
  boolean awaitReady() {
    return await(READY::equals);
  }

  /**
   * Tells the pod to end, and returns once it says that it is not ready any more, or has ended: it
   * goes on to answer until {@code NETINFO_DRAIN} is over.
   *
   * @return the program's exit status, once it has ended and the namespace is removed
   */
  CompletableFuture<Integer> terminate() {
    // What is started here only enters the namespaces: the responder is its child.
    process.children().forEach(ProcessHandle::destroy);
    await(status -> !status.equals(READY));
    return process.onExit().thenApplyAsync(this::remove);
  }

  private int remove(Process ended) {
    namespaces.script("ip netns del " + pod.name());
    return ended.exitValue();
  }

  private boolean await(Predicate<String> wanted) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!wanted.test(probe())) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        return false;
      }
      LockSupport.parkNanos(PERIOD.toNanos());
    }
    return true;
  }

  private String probe() {
    String url = "http://" + pod.ip() + ":8080/readyz";
    Output output =
        namespaces.run(
            namespaces.command(
                "curl", "-s", "-o", "/dev/null", "-w", "%{http_code}", "--max-time", "2", url));
    return output.text();
  }

  private Process start(Map<String, String> variables) {
    Image image = replicaSet.image();
    ProcessBuilder builder = new ProcessBuilder(namespaces.in(pod.name(), image.command()));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("LC_ALL", "C.UTF-8");
    environment.putAll(image.environment());
    environment.putAll(downwardApi());
    environment.putAll(variables);
    try {
      return builder
          .redirectInput(Redirect.from(new File("/dev/null")))
          .redirectErrorStream(true)
          .redirectOutput(log.toFile())
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<String, String> downwardApi() {
    return Map.of(
        "POD_NAME",
        pod.name(),
        "POD_NAMESPACE",
        "dev",
        "POD_UID",
        UUID.randomUUID().toString(),
        "POD_IP",
        pod.ip(),
        "POD_IPS",
        pod.ip(),
        "POD_SERVICE_ACCOUNT",
        "demo",
        "POD_TEMPLATE_HASH",
        replicaSet.hash(),
        "NODE_NAME",
        node.name(),
        "NODE_IP",
        node.address(),
        "NETINFO_IMAGE",
        pod.image());
  }

  /** Returns what the program has said. */
  List<String> log() {
    try {
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
