package dev.netinfo.lesson.lab;

import dev.netinfo.lesson.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A relay in the network of a pod, by which a machine outside reaches the pod's loopback. */
record PortForward(Process relay, String socket) implements AutoCloseable {
  /** Starts it, and returns once it listens. */
  static PortForward to(Namespaces namespaces, Pod pod) {
    String socket = Namespaces.DIRECTORY + "/" + pod.name() + ".forward";
    List<String> command =
        Namespaces.java("-cp", Recording.classPath(), Relay.class.getName(), socket);
    try {
      Process relay =
          new ProcessBuilder(namespaces.in(pod.name(), command)).redirectErrorStream(true).start();
      String line = String.valueOf(relay.inputReader().readLine());
      if (!line.equals(Relay.READY)) {
        throw new IllegalStateException("the relay to " + pod.name() + " does not start: " + line);
      }
      return new PortForward(relay, socket);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    // What was started here only enters the namespaces: the relay is its child.
    relay.children().forEach(ProcessHandle::destroy);
    relay.onExit().join();
  }
}
