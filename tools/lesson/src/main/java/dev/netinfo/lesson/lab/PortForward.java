package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Pod;
import java.util.List;

/** A relay in the network of a pod, by which a machine outside reaches the pod's loopback. */
record PortForward(Process relay, String socket) implements AutoCloseable {
  /** Starts it, and returns once it listens. */
  static PortForward to(Namespaces namespaces, Pod pod) {
    String socket = Namespaces.DIRECTORY + "/" + pod.name() + ".forward";
    List<String> command =
        Namespaces.java("-cp", Recording.classPath(), Relay.class.getName(), socket);
    Process relay = Namespaces.start(new ProcessBuilder(namespaces.in(pod.name(), command)));
    String line = Namespaces.firstLine(relay);
    if (!line.equals(Relay.READY)) {
      throw new IllegalStateException("the relay to " + pod.name() + " does not start: " + line);
    }
    return new PortForward(relay, socket);
  }

  @Override
  public void close() {
    Namespaces.terminate(relay);
    relay.onExit().join();
  }
}
