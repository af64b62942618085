package dev.netinfo.identity;

import dev.netinfo.address.IpAddress;
import dev.netinfo.text.Printable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this host itself knows, in a pod or not.
 *
 * @param hostName the file in which the kernel shows the host's name
 * @param namespaceFile the file in which Kubernetes mounts the service account's namespace
 */
record LocalHost(Path hostName, Path namespaceFile) {

  static LocalHost standard() {
    return new LocalHost(
        Path.of("/proc/sys/kernel/hostname"),
        Path.of("/var/run/secrets/kubernetes.io/serviceaccount/namespace"));
  }

  /** Returns what is known of a key without the downward API, or null. */
  @Nullable SourcedValue<String> text(String key) {
    return switch (key) {
      case "pod_name" -> name();
      case "pod_namespace" -> namespace();
      default -> null;
    };
  }

  SourcedValue<List<IpAddress>> addresses() {
    return NetworkAddresses.find();
  }

  /** In a pod the host name is the pod's name. */
  private SourcedValue<String> name() {
    String name = line(hostName);
    return new SourcedValue<>(name != null ? name : HostName.withoutProc(), SourcedValue.HOST_NAME);
  }

  private @Nullable SourcedValue<String> namespace() {
    String namespace = line(namespaceFile);
    return namespace == null ? null : new SourcedValue<>(namespace, "service account");
  }

  /** Returns the one line of a file, or null if there is none or its text is no single line. */
  private static @Nullable String line(Path file) {
    try {
      String line = Files.readString(file).strip();
      return line.isEmpty() || !Printable.isOneLine(line) ? null : line;
    } catch (IOException e) {
      return null;
    }
  }
}
