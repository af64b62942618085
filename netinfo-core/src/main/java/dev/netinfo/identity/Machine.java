package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the machine itself knows, in a pod or not.
 *
 * @param hostName the file in which the kernel shows the host's name
 * @param namespaceFile the file in which Kubernetes mounts the service account's namespace
 */
record Machine(Path hostName, Path namespaceFile) {

  static Machine local() {
    return new Machine(
        Path.of("/proc/sys/kernel/hostname"),
        Path.of("/var/run/secrets/kubernetes.io/serviceaccount/namespace"));
  }

  /** In a pod the host name is the pod's name. */
  Fact<String> name() {
    String name = firstLine(hostName);
    return new Fact<>(name != null ? name : HostName.withoutProc(), "hostname");
  }

  @Nullable Fact<String> namespace() {
    String namespace = firstLine(namespaceFile);
    return namespace == null ? null : new Fact<>(namespace, "service account");
  }

  Fact<List<IpAddress>> addresses() {
    return NetworkAddresses.find();
  }

  private static @Nullable String firstLine(Path file) {
    try {
      String line = Files.readString(file).strip();
      return line.isEmpty() ? null : line;
    } catch (IOException e) {
      return null;
    }
  }
}
