package dev.netinfo.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A host of its own on this machine: a Linux network namespace, with interfaces as wanted. */
final class NetworkNamespace implements AutoCloseable {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final String name =
      "netinfo-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();

  /** What sets the namespace up, run by one process when the namespace is used. */
  private final List<String> commands = new ArrayList<>();

  NetworkNamespace() {
    run("", "ip netns add " + name);
    ip("link set lo up");
  }

  /** Returns whether this machine lets us make one. */
  static boolean isPossible() {
    try {
      new NetworkNamespace().close();
      return true;
    } catch (UncheckedIOException | AssertionError e) {
      return false;
    }
  }

  /** Adds an interface whose other end is up too, so that it has a carrier. */
  NetworkNamespace ethernet(String device, String... addresses) {
    ip("link add " + device + " type veth peer name " + device + "-far");
    up(device + "-far");
    return up(device, addresses);
  }

  /** Adds a bridge with a container's interface on it, so that it has a carrier. */
  NetworkNamespace bridge(String device, String... addresses) {
    ip("link add " + device + " type bridge");
    ip("link add " + device + "-port type veth peer name " + device + "-far");
    ip("link set " + device + "-port master " + device);
    up(device + "-port");
    up(device + "-far");
    return up(device, addresses);
  }

  NetworkNamespace tunnel(String device, String... addresses) {
    ip("tuntap add dev " + device + " mode tun");
    return up(device, addresses);
  }

  NetworkNamespace route(String route) {
    ip("route add " + route);
    return this;
  }

  private NetworkNamespace up(String device, String... addresses) {
    // Only the addresses that the test names: the kernel would add a link-local one.
    ip("link set " + device + " addrgenmode none");
    ip("link set " + device + " up");
    for (String address : addresses) {
      ip("address add " + address + " dev " + device + (address.contains(":") ? " nodad" : ""));
    }
    return this;
  }

  /** Runs a main class of the tests in there and returns what it printed. */
  String java(Class<?> main) {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String classPath = String.join(":", "target/classes", "target/test-classes");
    run(String.join("\n", commands), "ip -n " + name + " -batch -");
    return run(
        "",
        "ip netns exec %s %s -XX:TieredStopAtLevel=1 -cp %s %s"
            .formatted(name, java, classPath, main.getName()));
  }

  private void ip(String command) {
    commands.add(command);
  }

  private static String run(String input, String command) {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      process.getOutputStream().write(input.getBytes(StandardCharsets.UTF_8));
      process.getOutputStream().close();
      String output =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      assertEquals(0, process.waitFor(), command + ": " + output);
      return output;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    run("", "ip netns del " + name);
  }
}
