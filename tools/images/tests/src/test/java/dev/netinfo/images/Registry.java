package dev.netinfo.images;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Debian's docker-registry, on a free port of loopback, with a directory to itself. */
final class Registry implements AutoCloseable {
  private final Process process;
  private final String host;

  private Registry(Process process, String host) {
    this.process = process;
    this.host = host;
  }

  static Registry start(Path directory) throws IOException {
    String host = "127.0.0.1:" + freePort();
    Path configuration =
        Files.writeString(
            directory.resolve("registry.yml"),
            """
            version: 0.1
            log: {level: error}
            storage: {filesystem: {rootdirectory: %s}}
            http: {addr: "%s"}
            """
                .formatted(directory.resolve("registry"), host));
    Process process =
        new ProcessBuilder("docker-registry", "serve", configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("registry.log").toFile())
            .start();
    Registry registry = new Registry(process, host);
    registry.await();
    return registry;
  }

  /** Returns its address with its port. */
  String host() {
    return host;
  }

  private void await() {
    while (process.isAlive()) {
      try (Socket connected =
          new Socket(InetAddress.ofLiteral("127.0.0.1"), Integer.parseInt(host.split(":", 2)[1]))) {
        if (connected.isConnected()) {
          return;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
      }
    }
    throw new IllegalStateException("the registry ended with status " + process.exitValue());
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
      return free.getLocalPort();
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
