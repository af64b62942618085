package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Output;
import dev.netinfo.lesson.Pod;
import dev.netinfo.support.Unchecked;
import java.io.File;
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
  private final Image image;
  private final Pod pod;
  private final Instant since = Instant.now();
  private final Path log;
  private final Process process;

  /** Makes a pod and starts its program, which has these variables beside its own. */
  PodProcess(Namespaces namespaces, Image image, Node node, Map<String, String> variables) {
    this.namespaces = namespaces;
    this.image = image;
    String name = image.podName();
    this.pod = new Pod(name, node.connect(name), node.name(), node.address(), image.name());
    this.log = namespaces.file(Namespaces.DIRECTORY + "/" + name + ".log");
    this.process = start(variables);
  }

  Pod pod() {
    return pod;
  }

  Image image() {
    return image;
  }

  /** Returns how long ago it was started, as kubectl prints it. */
  String age() {
    Duration age = Duration.between(since, Instant.now());
    return age.toMinutes() < 2 ? age.toSeconds() + "s" : age.toMinutes() + "m";
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
    Namespaces.terminate(process);
    await(status -> !status.equals(READY));
    return process
        .onExit()
        .thenApplyAsync(ended -> {
          namespaces.script("ip netns del " + pod.name());
          return ended.exitValue();
        });
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
    ProcessBuilder builder = new ProcessBuilder(namespaces.in(pod.name(), image.command()));
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("LC_ALL", "C.UTF-8");
    environment.putAll(image.environment());
    environment.putAll(downwardApi());
    environment.putAll(variables);
    builder.redirectInput(Redirect.from(new File("/dev/null"))).redirectOutput(log.toFile());
    return Namespaces.start(builder);
  }

  private Map<String, String> downwardApi() {
    return Map.ofEntries(
        Map.entry("POD_NAME", pod.name()),
        Map.entry("POD_NAMESPACE", "dev"),
        Map.entry("POD_UID", UUID.randomUUID().toString()),
        Map.entry("POD_IP", pod.ip()),
        Map.entry("POD_IPS", pod.ip()),
        Map.entry("POD_SERVICE_ACCOUNT", "demo"),
        Map.entry("POD_TEMPLATE_HASH", image.hash()),
        Map.entry("NODE_NAME", pod.node()),
        Map.entry("NODE_IP", pod.nodeIp()),
        Map.entry("NETINFO_IMAGE", pod.image()));
  }

  String lastLine() {
    List<String> lines = Unchecked.io(() -> Files.readAllLines(log));
    return lines.isEmpty() ? "it printed nothing" : lines.getLast();
  }
}
